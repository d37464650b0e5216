/** The line of counts is read from the built corpus, and a damaged one is named. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCorpusSummary } from '../../../../main/launch/corpus-summary.ts';
import { launchText } from '../../../../main/text-zh.ts';
import { HASH, makeProject, put } from './project-fixture.ts';

let root = '';
let folder = '';
beforeEach(() => {
  root = makeProject();
  folder = join(root, 'out/renderer/corpus');
});
afterEach(() => rmSync(root, { recursive: true }));

test('counts issues, documents, clauses and printed characters', async () => {
  const outcome = await readCorpusSummary(folder);
  // 照明管理办法 6, 第一条为加强管理。 9, 一、形势 4, 𠮷祥。 3 code points, 张三 2
  expect(outcome).toEqual({
    kind: 'read',
    summary: { issues: 2, documents: 3, clauses: 3, characters: 24, hash: HASH },
  });
  if (outcome.kind !== 'read') return;
  expect(launchText.corpus(outcome.summary)).toBe(`2 期 3 份文件，条款 3 段，24 字，校验值 ${HASH}`);
});

test.each([
  ['index.json', '{'],
  ['index.json', '[]'],
  ['index.json', `{"hash":"${HASH}"}`],
  ['index.json', '{"hash":"x","issues":[]}'],
  ['index.json', `{"hash":"${HASH}","issues":[{"documents":[{"id":"../../../etc/passwd"}]}]}`],
  ['documents/2018-08--speech-1.json', ''],
  ['documents/2018-08--speech-1.json', '{"blocks":[{"kind":"paragraph"}]}'],
  ['documents/2018-08--speech-1.json', 'null'],
])('%s with %j is damaged, and said to be', async (file, content) => {
  put(folder, file, content);
  expect(await readCorpusSummary(folder)).toMatchObject({ kind: 'damaged', path: join(folder, file) });
});

test('a missing document is damage', async () => {
  const file = join(folder, 'documents/2022-a--report-1.json');
  rmSync(file);
  expect(await readCorpusSummary(folder)).toMatchObject({ kind: 'damaged', path: file });
});
