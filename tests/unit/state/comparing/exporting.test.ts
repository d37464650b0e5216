import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../../renderer/core/compare/compare.ts';
import { exportComparison } from '../../../../renderer/core/export/comparison.ts';
import type { SaveFileRequest, SaveFileResult } from '../../../../renderer/platform/platform.ts';
import { saveComparison } from '../../../../renderer/state/comparing/exporting.ts';
import { documentOf } from '../../core/compare/document-fixture.ts';

const [a, b] = [documentOf(['第一条 甲乙丙丁戊己。'], 'a'), documentOf(['第一条 甲乙丙丁庚辛。'], 'b')];
const INPUT = {
  a: { document: a, issueTitle: '第1期' },
  b: { document: b, issueTitle: '第2期' },
  comparison: compareDocuments(a, b),
  withSigns: false,
};

function machine(shell: 'browser' | 'desktop', result?: SaveFileResult) {
  const files: SaveFileRequest[] = [];
  const saveFile = async (request: SaveFileRequest): Promise<SaveFileResult> => {
    files.push(request);
    return result ?? { ok: true, value: { name: request.name } };
  };
  return { files, shell, saveFile };
}

describe('exporting a comparison', () => {
  it.each([
    ['browser', /^已导出到浏览器的下载文件夹：对照/],
    ['desktop', /^已导出：对照/],
  ] as const)('saves the Markdown and says where: %s', async (shell, sentence) => {
    const place = machine(shell);
    const report = await saveComparison(INPUT, place);
    expect(place.files).toEqual([
      {
        name: '对照 通知（第1期） 与 通知（第2期）.md',
        mime: 'text/markdown',
        text: exportComparison(INPUT),
      },
    ]);
    expect(report).toEqual({ tone: 'done', text: expect.stringMatching(sentence) });
  });

  it.each([
    [{ code: 'cancelled' }, /取消/],
    [{ code: 'refused', reason: '只读' }, /只读.*没有变化/],
    [{ code: 'failed', reason: '磁盘满' }, /磁盘满.*没有变化/],
  ] as const)('says what went wrong: %j', async (error, words) => {
    const report = await saveComparison(INPUT, machine('desktop', { ok: false, error }));
    expect(report).toEqual({ tone: 'failed', text: expect.stringMatching(words) });
  });
});
