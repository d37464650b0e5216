import { expect, it } from 'vitest';
import type { CaseCounts } from '../../../../renderer/data/backup/comparison.ts';
import { backupText } from '../../../../renderer/text-zh/backup.ts';
import { changedSides, previewCounts } from '../../../../renderer/ui/settings/backup/preview-counts.ts';

const CASES: CaseCounts = {
  new: 1,
  same: 2,
  olderHere: 3,
  newerHere: 4,
  deletedHere: 5,
  deletedThere: 6,
  conflict: 7,
  damagedHere: 8,
};

it('the sides of what was changed add up to what is told as changed', () => {
  const { here, backup, deletedThere } = changedSides([CASES, CASES]);
  expect([here, backup, deletedThere]).toEqual([8, 6, 12]);
  expect(here + backup + deletedThere).toBe(2 * previewCounts(CASES).changed);
});

it('what was changed is told by the side that is newer, and only what there is', () => {
  const { label } = backupText.preview.changed;
  const none = { here: 0, backup: 0, deletedThere: 0, authors: 0 };
  expect(label(1, { ...none, here: 1 })).toBe('有改动 1 条：现在的较新 1 条，备份里的较新 0 条');
  expect(label(3, { ...none, deletedThere: 2, authors: 1 })).toBe(
    '有改动 3 条：备份里已删除、现在还有 2 条；姓名或单位不同的作者 1 位',
  );
});
