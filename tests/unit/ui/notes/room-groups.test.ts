import { describe, expect, it } from 'vitest';
import type { Mark, Note, NoteTarget } from '../../../../renderer/core/annotation/model.ts';
import type { CorpusIndex, DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { viewRoom } from '../../../../renderer/ui/notes/room-groups.ts';

const mark = (id: string, documentId: string, exact: string, colour = 'duty') =>
  ({ id, documentId, colour, segments: [{ exact }] }) as unknown as Mark;
const note = (id: string, target: object, markdown: string) =>
  ({ id, target: target as NoteTarget, markdown }) as Note;

const INDEX = {
  issues: [
    { documents: [{ id: 'b', title: '照明管理办法' }] },
    { documents: [{ id: 'a', title: '政府工作报告' }] },
  ],
} as unknown as CorpusIndex;

const RECORDS = {
  marks: [
    mark('1', 'a', '增长８．５％'),
    mark('2', 'b', '应当保护照明设施'),
    mark('3', 'b', '处以罚款', 'prohibition'),
  ],
  notes: [
    note('11', { kind: 'mark', id: '2' }, '由规划办落实'),
    note('12', { kind: 'document', documentId: 'a' }, '与2023年比较'),
    note('13', { kind: 'free', title: '专题' }, '自由批注'),
    note('14', { kind: 'mark', id: 'gone' }, '失所批注'),
    note('15', { kind: 'document', documentId: 'z' }, '不在文库'),
  ],
};

/** Per group its document and what is left of it. */
function outline(words: string, index: CorpusIndex | null = INDEX) {
  const { groups, loose } = viewRoom(index, RECORDS, words);
  return [
    ...groups.map(({ documentId, marks, notes }) =>
      [documentId, ...marks.map(({ id }) => id), ...notes.map(({ id }) => id)].join(' '),
    ),
    ...loose.map(({ id }) => `loose ${id}`),
  ];
}

describe('the room of notes', () => {
  it('groups everything by document in the order of the library, and drops nothing', () => {
    expect(outline('')).toEqual(['b 2 3 11', 'a 1 12', 'z 15', 'loose 13', 'loose 14']);
  });

  it('shows everything also when the library cannot be read', () => {
    expect(outline('', null)).toEqual(['a 1 12', 'b 2 3 11', 'z 15', 'loose 13', 'loose 14']);
    expect(viewRoom(null, RECORDS, '').groups.map(({ title }) => title)).toEqual([null, null, null]);
  });

  it.each([
    ['落实', ['b 2 11']],
    ['应当保护', ['b 2 11']],
    ['8.5%', ['a 1']],
    ['禁止', ['b 3']],
    ['工作报告', ['a 1 12']],
    ['自由', ['loose 13']],
    ['没有的词', []],
  ])('under %s leaves %j', (words, left) => {
    expect(outline(words)).toEqual(left);
  });

  it('names a document that the library does not have by its id alone', () => {
    const { groups } = viewRoom(INDEX, RECORDS, '不在文库');
    expect(groups).toMatchObject([{ documentId: 'z' as DocumentId, title: null }]);
  });
});
