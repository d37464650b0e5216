import { describe, expect, it } from 'vitest';
import type { Mark, Note, NoteTarget } from '../../../../renderer/core/annotation/model.ts';
import type { DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { findRecords, quotationOf, recordOf } from '../../../../renderer/core/search/notes-hits.ts';

let age = 0;
/** Each a second older than the one before. */
const created = () => new Date(Date.UTC(2026, 0, 1) - 1000 * age++).toISOString();
const mark = (id: string, documentId: string, ...quoted: string[]) =>
  ({ id, documentId, created: created(), segments: quoted.map((exact) => ({ exact })) }) as unknown as Mark;
const note = (id: string, target: object, markdown: string) =>
  ({ id, created: created(), target: target as NoteTarget, markdown }) as Note;

const TITLES = new Map([
  ['b' as DocumentId, '照明管理办法'],
  ['a' as DocumentId, '政府工作报告'],
]);

const RECORDS = {
  marks: [
    mark('m1', 'a', '城区照明设施'),
    mark('m2', 'b', '应当保护照明设施'),
    mark('m3', 'b', '第一段讲照明', '第二段讲经费'),
    mark('m4', 'z', '农村照明'),
  ],
  notes: [
    note('n1', { kind: 'mark', id: 'm2' }, '照明由**城管局**落实，2022年起'),
    note('n2', { kind: 'block', documentId: 'a', blockId: 'x' }, '与照明（经费）有关'),
    note('n3', { kind: 'document', documentId: 'b' }, '全文讲照明'),
    note('n4', { kind: 'free', title: '专题' }, '照明专题'),
    note('n5', { kind: 'mark', id: 'gone' }, '失所：照明'),
    note('n6', { kind: 'document', documentId: 'b' }, '与此无关'),
  ],
};

/** Per group its document and the ids of its hits. */
function found(typed: string) {
  const { groups, total } = findRecords(RECORDS, TITLES, typed);
  expect(total).toBe(groups.reduce((sum, { hits }) => sum + hits.length, 0));
  return groups.map(({ documentId, hits }) =>
    [documentId ?? '-', ...hits.map((hit) => recordOf(hit).id)].join(' '),
  );
}

describe('marks and notes', () => {
  it('are found by document in the order of the library, then those it lacks, then loose ones', () => {
    expect(found('照明')).toEqual(['b m2 n1 m3 n3', 'a m1 n2', 'z m4', '- n4 n5']);
  });

  it('name the documents that the library has', () => {
    const { groups } = findRecords(RECORDS, TITLES, '照明');
    expect(groups.map(({ title }) => title)).toEqual(['照明管理办法', '政府工作报告', null, null]);
  });

  it('are folded as the clauses are', () => {
    expect(found('照明(经费)')).toEqual(['a n2']);
    expect(found('二〇二二年')).toEqual(['b n1']);
  });

  it('understand the query language', () => {
    expect(found('照明 经费')).toEqual(['b m3', 'a n2']);
    expect(found('照明 经费 -有关')).toEqual(['b m3']);
    expect(found('农村 或 城区')).toEqual(['a m1', 'z m4']);
    expect(found('“经费照明”')).toEqual([]);
  });

  it('are not found by nothing', () => {
    expect(found('')).toEqual([]);
    expect(found(' 　')).toEqual([]);
  });

  it('are not found by the title of their document or the kind of their target', () => {
    expect(found('政府工作报告')).toEqual([]);
  });
});

describe('a hit', () => {
  it('says where its words stand, and shows them', () => {
    for (const { hits } of findRecords(RECORDS, TITLES, '照明').groups)
      for (const hit of hits) {
        const text = hit.kind === 'mark' ? quotationOf(hit.mark) : hit.note.markdown;
        expect(hit.ranges.map(([start, end]) => text.slice(start, end))).toEqual(['照明']);
        expect(hit.snippet.marks.map(([start, end]) => hit.snippet.text.slice(start, end))).toEqual(['照明']);
      }
  });

  it('of a note knows the mark it hangs on', () => {
    const { groups } = findRecords(RECORDS, TITLES, '城管局');
    expect(groups[0]?.hits[0]).toMatchObject({ kind: 'note', note: { id: 'n1' }, mark: { id: 'm2' } });
    const loose = findRecords(RECORDS, TITLES, '失所').groups[0]?.hits[0];
    expect(loose).toMatchObject({ kind: 'note', mark: null });
  });
});

it('a record that changed is found by its new words', () => {
  const [first] = RECORDS.notes;
  if (first === undefined) throw new Error('no note');
  const changed = { ...first, markdown: '改写以后' };
  expect(findRecords({ marks: [], notes: [first] }, TITLES, '城管局').total).toBe(1);
  expect(findRecords({ marks: [], notes: [changed] }, TITLES, '城管局').total).toBe(0);
  expect(findRecords({ marks: [], notes: [changed] }, TITLES, '改写').total).toBe(1);
});
