import { describe, expect, test } from 'vitest';
import { COPIES_KEPT, copyName, outdatedCopies } from '../../../../renderer/core/backup/copies.ts';

const SERIES = { title: '安全副本', mark: 'a1b2' };
const copy = (day: number, mark = SERIES.mark) => copyName({ ...SERIES, mark }, `2024-05-0${day} 0902`);

describe('the safety copies in a folder', () => {
  test('are backups called by day and time, and by the program that wrote them', () => {
    expect(copy(7)).toBe('安全副本 2024-05-07 0902 a1b2.zbbak');
  });

  test('stay until there are more than three', () => {
    expect(COPIES_KEPT).toBe(3);
    expect(outdatedCopies([copy(1), copy(2), copy(3)], copy(3), SERIES)).toEqual([]);
    expect(outdatedCopies([copy(4), copy(2), copy(1), copy(3)], copy(4), SERIES)).toEqual([copy(1)]);
    expect(
      outdatedCopies(
        [1, 2, 3, 4, 5].map((day) => copy(day)),
        copy(5),
        SERIES,
      ),
    ).toEqual([copy(1), copy(2)]);
  });

  test('stay if they were just written, whatever the clock said', () => {
    const names = [copy(1), copy(5), copy(6), copy(7)];
    expect(outdatedCopies(names, copy(1), SERIES)).toEqual([copy(5)]);
  });

  test('of another program, and all other files, are left alone', () => {
    const others = [
      copy(1, 'ffff'),
      '安全副本 说明 a1b2.zbbak',
      '安全副本 2024-05-01 0902 a1b2.zbbak.bak',
      '我的安全副本 2024-05-01 0902 a1b2.zbbak',
      '政报研读备份 2024-05-01 0902.zbbak',
    ];
    expect(outdatedCopies([...others, copy(2), copy(3), copy(4)], copy(4), SERIES)).toEqual([]);
  });
});
