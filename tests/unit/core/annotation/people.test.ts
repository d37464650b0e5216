import { describe, expect, it } from 'vitest';
import type { Author, AuthorId } from '../../../../renderer/core/annotation/model.ts';
import {
  areAuthorsShown,
  checkPerson,
  inNameOrder,
  LONGEST_PERSON_NAME,
  LONGEST_UNIT,
} from '../../../../renderer/core/annotation/people.ts';

const author = (id: string, name: string, unit = ''): Author => ({ id: id as AuthorId, name, unit });
const LI = author('1', '李明', '村镇办');

describe('a person', () => {
  it('is taken in one line, with or without a unit', () => {
    expect(checkPerson({ name: ' 王\t芳 ', unit: ' 财政所\n' }, [LI], null)).toEqual({
      ok: true,
      value: { name: '王 芳', unit: '财政所' },
    });
    expect(checkPerson({ name: '王芳', unit: '' }, [LI], null).ok).toBe(true);
  });

  it.each([
    [{ name: ' ', unit: '村镇办' }, 'blankName'],
    [{ name: '长'.repeat(LONGEST_PERSON_NAME + 1), unit: '' }, 'longName'],
    [{ name: '王芳', unit: '长'.repeat(LONGEST_UNIT + 1) }, 'longUnit'],
    [{ name: '李 明', unit: '村镇办' }, 'known'],
  ])('%j is refused: %s', (typed, code) => {
    expect(checkPerson(typed, [LI], null)).toEqual({ ok: false, error: { code } });
  });

  it('may keep his own name, and share a name in another unit', () => {
    expect(checkPerson({ name: '李明', unit: '村镇办' }, [LI], LI.id).ok).toBe(true);
    expect(checkPerson({ name: '李明', unit: '财政所' }, [LI], null).ok).toBe(true);
  });
});

describe('people', () => {
  it('stand by name and unit, the nameless last', () => {
    const sorted = inNameOrder([author('0', ''), author('3', '王芳'), author('2', '李明', '财政所'), LI]);
    expect(sorted.map(({ name, unit }) => name + unit)).toEqual(['李明财政所', '李明村镇办', '王芳', '']);
  });

  it('are named on cards where several write, always, or never, as chosen', () => {
    const shown = (['several', 'always', 'never'] as const).map((each) => [
      areAuthorsShown(each, [LI]),
      areAuthorsShown(each, [LI, author('2', '王芳')]),
    ]);
    expect(shown).toEqual([
      [false, true],
      [true, true],
      [false, false],
    ]);
  });
});
