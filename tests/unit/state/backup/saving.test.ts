import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import { readBackup } from '../../../../renderer/core/backup/read.ts';
import { NOTES_DATABASE_VERSION } from '../../../../renderer/data/database/notes-database.ts';
import type { SaveFileRequest, SaveFileResult } from '../../../../renderer/platform/platform.ts';
import { saveRows } from '../../../../renderer/state/backup/saving.ts';
import { backupTools } from '../../../../renderer/state/backup/tools.ts';
import { EMPTY_ROWS, randomRows } from '../../core/backup/backup-fixture.ts';

const MADE = '2024-05-17T01:02:03.004Z' as Instant;

function machine(shell: 'desktop' | 'browser' = 'browser', result?: SaveFileResult) {
  const files: SaveFileRequest[] = [];
  const saveFile = async (request: SaveFileRequest): Promise<SaveFileResult> => {
    files.push(request);
    return result ?? { ok: true, value: { name: request.name } };
  };
  return { files, shell, saveFile };
}

describe('saving a backup', () => {
  it('hands one readable file to the machine, and says how much is in it', async () => {
    const { files, ...places } = machine();
    const rows = randomRows(1, 100);
    const report = await saveRows(rows, MADE, places);
    const [file] = files;
    if (files.length !== 1 || file === undefined || !('bytes' in file))
      throw new Error('not one file of bytes');
    // Day and time by the clock of whoever runs this.
    expect(file.name).toMatch(/^政报研读备份 2024-05-1[678] \d\d时\d\d分\.zbbak$/);
    expect(await readBackup(file.bytes, NOTES_DATABASE_VERSION, backupTools)).toMatchObject({
      ok: true,
      value: { created: MADE, rows },
    });
    expect(report).toEqual({
      tone: 'done',
      text: `备份已交给浏览器下载：${file.name}（标记 50 处，批注 100 条，书签 2 个，含回收站）。请把它复制到U盘或另一台电脑。`,
    });
  });

  it.each<[SaveFileResult, RegExp]>([
    [{ ok: true, value: { name: '我的.zbbak' } }, /^备份已保存：我的\.zbbak/],
    [{ ok: false, error: { code: 'cancelled' } }, /^没有保存备份：您取消了保存/],
    [
      { ok: false, error: { code: 'failed', reason: '磁盘空间不足' } },
      /^没有保存备份：.*磁盘空间不足.*没有变化/,
    ],
  ])('says what became of it: %j', async (result, words) => {
    const { text, tone } = await saveRows(EMPTY_ROWS, MADE, machine('desktop', result));
    expect(text).toMatch(words);
    expect(tone).toBe(result.ok ? 'done' : 'failed');
  });

  it('saves nothing, and says so, if something would be missing in it', async () => {
    const { files, ...places } = machine();
    const report = await saveRows({ ...EMPTY_ROWS, notes: [{ id: 'a', tags: new Set() }] }, MADE, places);
    expect(report).toMatchObject({ tone: 'failed', text: expect.stringContaining('有 1 条数据已损坏') });
    expect(files).toEqual([]);
  });
});
