import { describe, expect, it } from 'vitest';
import type { Author, AuthorId, Instant, RecordId } from '../../../../../renderer/core/annotation/model.ts';
import { notesTable } from '../../../../../renderer/core/export/table/notes-table.ts';
import type { DocumentId } from '../../../../../renderer/core/gazette/model.ts';
import { measures } from '../../cite/citation-fixtures.ts';
import { COLOUR_NAMES, DELETED, markOn, noteOn } from '../records.ts';

const at = (day: number) => `2026-01-0${day}T01:00:00.000Z` as Instant;
const authors = new Map<AuthorId, Author>([
  ['a' as AuthorId, { id: 'a' as AuthorId, name: '李明', unit: '财政局' }],
  ['b' as AuthorId, { id: 'b' as AuthorId, name: ' 王芳 ', unit: '' }],
  ['c' as AuthorId, { id: 'c' as AuthorId, name: '', unit: '无名单位' }],
]);
const onMark = { kind: 'mark', id: 'm1' as RecordId } as const;
const mark = markOn(
  measures,
  'm1',
  [
    ['art_1', '制定'],
    ['art_2', '本县'],
  ],
  {
    tags: ['照明', '乡镇'],
    created: at(1),
    modified: at(1),
  },
);
const notes = [
  noteOn('n1', onMark, '=一', { author: 'b' as AuthorId, created: at(2), modified: at(5), tags: ['乡镇'] }),
  noteOn('n2', onMark, '二', { author: 'c' as AuthorId, created: at(3), modified: at(3) }),
  noteOn('n3', { kind: 'free', title: '学习会' }, '三', { created: at(4), modified: at(4) }),
  noteOn('n4', { kind: 'document', documentId: 'gone' as DocumentId }, '四', {
    created: at(4),
    modified: at(4),
  }),
  noteOn('n5', { kind: 'document', documentId: measures.id }, '五', { deleted: DELETED }),
  noteOn('n6', { kind: 'mark', id: 'gone' as RecordId }, '六', { created: at(4), modified: at(4) }),
];

const input = {
  marks: [mark],
  notes,
  documents: [measures],
  colourNames: COLOUR_NAMES,
  clockTime: (instant: Instant) => instant.slice(0, 10),
};

describe('notesTable', () => {
  it('has a row for a mark with its notes, and for each note without a mark', () => {
    const [head, ...rows] = notesTable({ ...input, authors });
    expect(head).toEqual([
      '文件',
      '文号',
      '出处',
      '摘录',
      '颜色',
      '标签',
      '批注',
      '作者',
      '建立时间',
      '修改时间',
    ]);
    expect(rows).toEqual([
      [
        measures.title,
        '南政办发〔2018〕11号',
        '《某县路灯管理办法》（南政办发〔2018〕11号）第一条、第二条第一款',
        '制定\n\n本县',
        '职责',
        '照明、乡镇',
        '=一\n\n二',
        '李明（财政局）、王芳',
        '2026-01-01',
        '2026-01-05',
      ],
      ['找不到的文件（gone）', '', '', '', '', '', '四', '李明（财政局）', '2026-01-04', '2026-01-04'],
      ['学习会', '', '', '', '', '', '三', '李明（财政局）', '2026-01-04', '2026-01-04'],
      ['标记已不存在的批注', '', '', '', '', '', '六', '李明（财政局）', '2026-01-04', '2026-01-04'],
    ]);
  });

  it('names nobody where authors are hidden', () => {
    expect(JSON.stringify(notesTable(input))).not.toMatch(/李明|王芳/);
  });
});
