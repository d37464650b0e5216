import { describe, expect, it } from 'vitest';
import type { Mark, Note } from '../../../renderer/core/annotation/model.ts';
import type { Block, DocumentId, GazetteDocument } from '../../../renderer/core/gazette/model.ts';
import { fail, ok } from '../../../renderer/core/result.ts';
import type { CorpusFailure } from '../../../renderer/data/corpus.ts';
import type { Records } from '../../../renderer/data/records.ts';
import type { SaveFileResult, SaveTextRequest } from '../../../renderer/platform/platform.ts';
import { type ExportPlaces, saveMarkdown } from '../../../renderer/state/exporting.ts';
import { BLOCK, DOCUMENT, markContent, noteContent, recordId } from '../data/notes-fixture.ts';

const OTHER = '2022-a--qzbf-2022-9' as DocumentId;
const BASE = {
  created: '2024-05-17T01:02:03.004Z',
  modified: '2024-05-17T01:02:03.004Z',
  author: recordId(9),
  revision: 1,
  deleted: null,
};
const MARK = { ...markContent(), ...BASE, id: recordId(1) } as unknown as Mark;
const NOTE = { ...noteContent({ kind: 'mark', id: MARK.id }), ...BASE, id: recordId(2) } as unknown as Note;
const ON_OTHER = {
  ...noteContent({ kind: 'document', documentId: OTHER }, '另一份文件的批注'),
  ...BASE,
  id: recordId(3),
} as unknown as Note;
const RECORDS: Records = { marks: [MARK], notes: [NOTE, ON_OTHER], damaged: [] };

function gazetteDocument(id: DocumentId, title: string): GazetteDocument {
  const [segment] = MARK.segments;
  const text = `第十三条 任何单位个人都${segment?.exact}，不得损坏。`;
  const block = {
    id: BLOCK,
    part: 'enc_1',
    parent: null,
    kind: 'paragraph',
    level: 1,
    label: '第十三条',
    heading: null,
    text,
    source: [],
  };
  return {
    id,
    issueId: '2018-08',
    title,
    docNumber: '南政办发[2018]11号',
    date: '2018-05-17',
    kind: '办法',
    startLine: 1,
    parts: [
      {
        id: 'enc_1',
        role: 'enclosed',
        label: null,
        title: '衡南县县城照明管理办法',
        startLine: 1,
        endLine: 9,
      },
    ],
    blocks: [block as unknown as Block],
  } as unknown as GazetteDocument;
}

function machine(
  options: { result?: SaveFileResult; broken?: CorpusFailure['code']; shell?: 'desktop' } = {},
) {
  const files: SaveTextRequest[] = [];
  const places: ExportPlaces = {
    corpus: {
      document: async (id) =>
        id === OTHER && options.broken !== undefined
          ? fail({ code: options.broken, path: id, detail: '' })
          : ok(gazetteDocument(id, id === OTHER ? '另一份文件' : '关于印发《衡南县县城照明管理办法》的通知')),
      index: async () =>
        ok({ schema: 1, hash: '', issues: [{ documents: [gazetteDocument(OTHER, '另一份文件')] }] as never }),
    },
    platform: {
      shell: options.shell ?? 'browser',
      saveFile: async (request) => {
        if ('text' in request) files.push(request);
        return options.result ?? { ok: true, value: { name: request.name } };
      },
    },
  };
  return { files, places };
}

describe('the export', () => {
  it('saves all notes as one Markdown file with quotation and citation, and says where', async () => {
    const { files, places } = machine();
    const report = await saveMarkdown(null, RECORDS, places);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ mime: 'text/markdown', name: expect.stringMatching(/\.md$/) });
    expect(files[0]?.text).toContain('应当保护县城照明设施');
    expect(files[0]?.text).toContain('（南政办发〔2018〕11号）第十三条');
    expect(files[0]?.text).toContain('另一份文件的批注');
    expect(report).toEqual({ tone: 'done', text: expect.stringContaining(files[0]?.name ?? '?') });
    expect(report.text).toMatch(/下载/);
  });

  it('saves the notes of one document alone, under its name', async () => {
    const { files, places } = machine({ shell: 'desktop' });
    const report = await saveMarkdown(DOCUMENT, RECORDS, places);
    expect(files[0]?.name).toMatch(/^2018-05-17 南政办发〔2018〕11号 /);
    expect(files[0]?.text).toContain('由规划办落实');
    expect(files[0]?.text).not.toContain('另一份文件的批注');
    expect(report.text).not.toMatch(/下载/);
  });

  it.each(['damaged', 'unreachable'] as const)(
    'writes no file without citations: a document is %s',
    async (broken) => {
      const { files, places } = machine({ broken });
      expect(await saveMarkdown(null, RECORDS, places)).toEqual({
        tone: 'failed',
        text: expect.stringContaining('《另一份文件》'),
      });
      expect(files).toEqual([]);
    },
  );

  it('still exports notes on a document that the library does not have', async () => {
    const { files, places } = machine({ broken: 'missing' });
    expect((await saveMarkdown(null, RECORDS, places)).tone).toBe('done');
    expect(files[0]?.text).toContain('另一份文件的批注');
  });

  it('says how many records could not be exported', async () => {
    const damaged = [{ table: 'notes', key: 'x', reason: 'torn' }] as const;
    const report = await saveMarkdown(null, { ...RECORDS, damaged }, machine().places);
    expect(report.text).toMatch(/另有 1 条读不出来/);
  });

  it.each([
    [{ code: 'cancelled' }, /取消/],
    [{ code: 'refused', reason: '只读' }, /只读.*没有变化/],
    [{ code: 'failed', reason: '磁盘满' }, /磁盘满.*没有变化/],
  ] as const)('says what went wrong: %j', async (error, words) => {
    const { places } = machine({ result: { ok: false, error } });
    expect(await saveMarkdown(null, RECORDS, places)).toEqual({
      tone: 'failed',
      text: expect.stringMatching(words),
    });
  });
});
