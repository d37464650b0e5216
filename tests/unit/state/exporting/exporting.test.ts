import { describe, expect, it } from 'vitest';
import type { Author, AuthorId, Mark, Note } from '../../../../renderer/core/annotation/model.ts';
import { EVERYTHING } from '../../../../renderer/core/export/scope.ts';
import type { Block, DocumentId, GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { fail, ok } from '../../../../renderer/core/result.ts';
import type { CorpusFailure } from '../../../../renderer/data/corpus/corpus.ts';
import type { Records } from '../../../../renderer/data/records/records.ts';
import type { SaveFileResult, SaveTextRequest, TargetFile } from '../../../../renderer/platform/platform.ts';
import {
  type ExportPlaces,
  type ExportRequest,
  saveExport,
} from '../../../../renderer/state/exporting/exporting.ts';
import { COLOUR_NAMES } from '../../core/export/records.ts';
import { BLOCK, DOCUMENT, markContent, noteContent, recordId } from '../../data/notes-fixture.ts';

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
  ...noteContent({ kind: 'document', documentId: OTHER }, '另一份文件的**批注**'),
  ...BASE,
  id: recordId(3),
} as unknown as Note;
const FREE = {
  ...ON_OTHER,
  id: recordId(4),
  target: { kind: 'free', title: '学习会' },
  markdown: '专题',
} as Note;
const RECORDS: Records = { marks: [MARK], notes: [NOTE, ON_OTHER], damaged: [] };
const AUTHORS: readonly Author[] = [{ id: recordId(9) as string as AuthorId, name: '李明', unit: '财政局' }];
const REQUEST: ExportRequest = { scope: EVERYTHING, form: 'markdown', notesAs: 'text', withAuthors: false };

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
    sameAs: [],
    id,
    issueId: '2018-08',
    title,
    docNumber: id === OTHER ? null : '南政办发[2018]11号',
    date: '2018-05-17',
    kind: '办法',
    startLine: id === OTHER ? 2 : 1,
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

interface Options {
  readonly result?: SaveFileResult;
  readonly broken?: CorpusFailure['code'];
  readonly shell?: 'desktop';
  /** What stands where a file is saved, by its name there. */
  readonly standing?: TargetFile;
}

/** A machine that saves what is decided, where the user left the name as it was suggested. */
function machine({ result, broken, shell = undefined, standing }: Options = {}) {
  const files: SaveTextRequest[] = [];
  const calls: string[] = [];
  const landed = shell === 'desktop' || standing !== undefined ? 'chosen' : 'downloads';
  const save: ExportPlaces['platform']['saveOver'] = async (file, decide) => {
    const placed = decide(file, standing ?? { name: file.name, present: { kind: 'absent' } });
    files.push({ ...file, text: placed.text });
    if (result !== undefined && !result.ok) return result;
    const name = placed.where === 'beside' ? `第二份 ${file.name}` : file.name;
    return { ok: true, value: { names: [name], landed } };
  };
  const places: ExportPlaces = {
    corpus: {
      document: async (id) =>
        id === OTHER && broken !== undefined
          ? fail({ code: broken, path: id, detail: '' })
          : ok(gazetteDocument(id, id === OTHER ? '另一份文件' : '关于印发《衡南县县城照明管理办法》的通知')),
      index: async () =>
        ok({ schema: 1, hash: '', issues: [{ documents: [gazetteDocument(OTHER, '另一份文件')] }] as never }),
    },
    platform: {
      shell: shell ?? 'browser',
      saveFile: async (request) => {
        calls.push('saveFile');
        if (!('text' in request)) throw new Error('an export is text');
        files.push(request);
        return result ?? { ok: true, value: { name: request.name } };
      },
      saveOver: (file, decide) => {
        calls.push('saveOver');
        return save(file, decide);
      },
      updateFile: (file, decide) => {
        calls.push('updateFile');
        return save(file, decide);
      },
      saveMany: async ({ archive, files: all }, decide) => {
        calls.push(`saveMany ${archive}`);
        const names: string[] = [];
        for (const file of all) {
          const saved = await save(file, decide);
          if (!saved.ok) return saved;
          names.push(...saved.value.names);
        }
        return { ok: true, value: { names: landed === 'chosen' ? names : [`${archive}.zip`], landed } };
      },
    },
  };
  return { files, calls, places };
}

const material = { records: RECORDS, authors: AUTHORS, colourNames: COLOUR_NAMES };
const documentScope = { ...EVERYTHING, documents: new Set([DOCUMENT]) };

describe('the export', () => {
  it('saves all notes as one Markdown file with quotation and citation, and says where', async () => {
    const { files, calls, places } = machine();
    const report = await saveExport(REQUEST, material, places);
    expect(calls).toEqual(['saveOver']);
    expect(files[0]).toMatchObject({ mime: 'text/markdown', name: '全部批注.md' });
    expect(files[0]?.text).toContain('应当保护县城照明设施');
    expect(files[0]?.text).toContain('（南政办发〔2018〕11号）第十三条');
    expect(files[0]?.text).toContain('另一份文件的\\*\\*批注\\*\\*');
    expect(files[0]?.text).toMatch(/<!-- zb:begin sum=/);
    expect(files[0]?.text).not.toContain('李明');
    expect(report).toEqual({ tone: 'done', text: '已导出到浏览器的下载文件夹：全部批注.md' });
  });

  it('saves the notes of one document alone, under its name', async () => {
    const { files, places } = machine({ shell: 'desktop' });
    const report = await saveExport({ ...REQUEST, scope: documentScope }, material, places);
    expect(files[0]?.name).toMatch(/^2018-05-17 南政办发〔2018〕11号 /);
    expect(files[0]?.text).toContain('由规划办落实');
    expect(files[0]?.text).not.toContain('另一份文件');
    expect(report.text).toBe(`已导出：${files[0]?.name}`);
  });

  it('names a choice by what was chosen, in the file and outside', async () => {
    const { files, places } = machine();
    const scope = { ...documentScope, colours: new Set(['duty'] as const) };
    await saveExport({ ...REQUEST, scope }, material, places);
    expect(files[0]?.name).toBe('部分批注（南政办发〔2018〕11号、职责）.md');
    expect(files[0]?.text).toContain('title: "部分批注（南政办发〔2018〕11号、职责）"');
  });

  it('keeps the formatting and names the authors where that was chosen', async () => {
    const { files, places } = machine();
    await saveExport({ ...REQUEST, notesAs: 'markdown', withAuthors: true }, material, places);
    expect(files[0]?.text).toContain('\n另一份文件的**批注**\n');
    expect(files[0]?.text).toContain('- 作者：李明（财政局）\n');
  });

  it('saves a file for each document, and one for the notes on none', async () => {
    const { files, calls, places } = machine();
    const records = { ...RECORDS, notes: [...RECORDS.notes, FREE] };
    const report = await saveExport({ ...REQUEST, form: 'markdownEach' }, { ...material, records }, places);
    expect(calls).toEqual(['saveMany 全部批注']);
    expect(files.map(({ name }) => name)).toEqual([
      '2018-05-17 南政办发〔2018〕11号 关于印发《衡南县县城照明管理办法》的通知.md',
      '2018-05-17 另一份文件.md',
      '未归入文件的批注.md',
    ]);
    expect(files.map(({ text }) => text.match(/\^zb-\S+/g)?.length)).toEqual([1, 1, 1]);
    expect(files[2]?.text).toContain('\n专题\n');
    expect(report.text).toBe('已导出到浏览器的下载文件夹：全部批注.zip');
  });

  it('does not save a part of the notes over the file that holds all of them', async () => {
    const { files, calls, places } = machine();
    const scope = { ...EVERYTHING, colours: new Set(['duty'] as const) };
    await saveExport({ ...REQUEST, scope, form: 'markdownEach' }, material, places);
    expect(files.map(({ name }) => name)).toEqual([
      '2018-05-17 南政办发〔2018〕11号 关于印发《衡南县县城照明管理办法》的通知（职责）.md',
    ]);
    expect(calls).toEqual(['saveMany 部分批注（职责）']);
  });

  it('gives the archive a name that every disk takes', async () => {
    const { calls, places } = machine();
    const scope = { ...EVERYTHING, colours: new Set(['duty'] as const) };
    const colourNames = { ...material.colourNames, duty: '资金/预算'.repeat(30) };
    await saveExport({ ...REQUEST, scope, form: 'markdownEach' }, { ...material, colourNames }, places);
    expect(calls[0]).toMatch(/^saveMany 部分批注（资金／预算/);
    expect(calls[0]?.length).toBeLessThanOrEqual('saveMany '.length + 77);
  });

  it('updates a file that is there where that is asked for and the machine has a dialog for it', async () => {
    const { calls, places } = machine();
    await saveExport({ ...REQUEST, into: 'existing' }, material, places);
    const without = { ...places, platform: { ...places.platform, updateFile: null } };
    await saveExport({ ...REQUEST, into: 'existing' }, material, without);
    await saveExport({ ...REQUEST, into: 'new' }, material, places);
    expect(calls).toEqual(['updateFile', 'saveOver', 'saveOver']);
  });

  it('saves a page of annotations, with a second file for the notes on no document', async () => {
    const { files, calls, places } = machine();
    await saveExport({ ...REQUEST, form: 'annotations' }, material, places);
    const records = { ...RECORDS, notes: [...RECORDS.notes, FREE] };
    await saveExport({ ...REQUEST, form: 'annotations' }, { ...material, records }, places);
    expect(calls).toEqual(['saveFile', 'saveMany 全部批注']);
    const parsed = files.map(({ text }) => JSON.parse(text));
    expect(parsed.map((each) => each.type ?? each.format)).toEqual([
      'AnnotationPage',
      'AnnotationPage',
      'gazette-reader-notes',
    ]);
  });

  it('saves a table with times of the machine’s own zone', async () => {
    const { files, calls, places } = machine();
    await saveExport({ ...REQUEST, form: 'table', withAuthors: true }, material, places);
    expect(calls).toEqual(['saveFile']);
    expect(files[0]).toMatchObject({ name: '批注表.csv', mime: 'text/csv' });
    const local = new Date(BASE.created);
    const clock = `${local.getHours()}`.padStart(2, '0');
    expect(files[0]?.text).toContain(`李明（财政局）,2024-05-17 ${clock}:02:03,`);
  });

  it('joins an earlier file with what the user wrote around the block', async () => {
    const first = machine();
    await saveExport(REQUEST, material, first.places);
    const text = `我的话\n${first.files[0]?.text}`;
    const { files, places } = machine({ standing: { name: '全部批注.md', present: { kind: 'text', text } } });
    const records = { ...RECORDS, notes: [ON_OTHER] };
    const report = await saveExport(REQUEST, { ...material, records }, places);
    expect(files[0]?.text).toMatch(/^我的话\n---\n/);
    expect(files[0]?.text).not.toContain('由规划办落实');
    expect(report.text).toBe('已导出：全部批注.md');
  });

  it('says that a file was left as it was, why, and where the second one is', async () => {
    const present = { kind: 'text', text: '我的笔记' } as const;
    const { places } = machine({ standing: { name: '笔记.md', present } });
    expect(await saveExport(REQUEST, material, places)).toEqual({
      tone: 'done',
      text: '“笔记.md”没有改动，因为里面没有本程序以前导出的内容。新的内容写在它旁边的“第二份 全部批注.md”里。',
    });
  });

  it('says it of several files too', async () => {
    const present = { kind: 'unreadable' } as const;
    const { places } = machine({ standing: { name: '笔记.md', present } });
    const report = await saveExport({ ...REQUEST, form: 'markdownEach' }, material, places);
    expect(report.text).toMatch(
      /^已导出 2 个文件到您选的文件夹。其中 2 个原有的文件没有改动，新的内容写在旁边：“笔记\.md”（它不是 UTF-8 文本，读不出来）→“第二份 2018-05-17 南政办发/,
    );
  });

  it.each(['damaged', 'unreachable'] as const)(
    'writes no file without citations: a document is %s',
    async (broken) => {
      const { files, places } = machine({ broken });
      expect(await saveExport(REQUEST, material, places)).toEqual({
        tone: 'failed',
        text: expect.stringContaining('《另一份文件》'),
      });
      expect(files).toEqual([]);
    },
  );

  it('still exports notes on a document that the library does not have', async () => {
    const { files, places } = machine({ broken: 'missing' });
    expect((await saveExport(REQUEST, material, places)).tone).toBe('done');
    expect(files[0]?.text).toContain('另一份文件的');
  });

  it('says how many records could not be exported', async () => {
    const damaged = [{ table: 'notes', key: 'x', reason: 'torn' }] as const;
    const records = { ...RECORDS, damaged };
    const report = await saveExport(REQUEST, { ...material, records }, machine().places);
    expect(report.text).toMatch(/另有 1 条读不出来/);
  });

  it.each(['markdown', 'markdownEach', 'table'] as const)('says what went wrong (%s)', async (form) => {
    for (const [error, words] of [
      [{ code: 'cancelled' }, /取消/],
      [{ code: 'refused', reason: '只读' }, /只读.*没有变化/],
      [{ code: 'failed', reason: '磁盘满' }, /磁盘满.*没有变化/],
    ] as const) {
      const { places } = machine({ result: { ok: false, error } });
      expect(await saveExport({ ...REQUEST, form }, material, places)).toEqual({
        tone: 'failed',
        text: expect.stringMatching(words),
      });
    }
  });
});
