/**
 * Any number of marks and notes over the clauses of a corpus, the same every time, and a way to put rows into the notes
 * database of a page. For tests and benches of the room 批注.
 */
import type { Page } from '@playwright/test';
import { COLOUR_IDS } from '../../../renderer/core/annotation/model.ts';
import type { GazetteDocument } from '../../../renderer/core/gazette/model.ts';

/** Rows of the tables of `gazette-notes`, as stored. */
export interface NoteRows {
  readonly marks: readonly object[];
  readonly notes: readonly object[];
  readonly authors: readonly object[];
}

const TAGS = ['镇级', '县级', '资金', '限期', '待办', '已办'];
const WORDS = [
  '由村镇办牵头，8 月底前报县城管局。',
  '与上年相比口径有变化，请核对。',
  '本镇无此项资金，需向县财政申请。',
  '学习会上讨论过：按**原文**执行，不作扩大解释。',
];
const QUOTE_LENGTH = 18;
const START = Date.UTC(2024, 0, 1);
const HOUR_MS = 3_600_000;

export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** `count` notes, every second one on a mark of its own; the last one alone says 唯一的一条. */
export function manyNotes(
  documents: readonly Pick<GazetteDocument, 'id' | 'blocks'>[],
  count: number,
): NoteRows {
  const clauses = documents.flatMap(({ id, blocks }) =>
    blocks.filter(({ text }) => text.length > QUOTE_LENGTH).map((block) => ({ documentId: id, block })),
  );
  const authors = [
    { id: uuid(1), name: '王建国', unit: '规划办' },
    { id: uuid(2), name: '李红', unit: '' },
  ];
  const marks: object[] = [];
  const notes: object[] = [];
  for (let number = 0; number < count; number += 1) {
    const clause = clauses[(number * 7) % clauses.length];
    if (clause === undefined) throw new Error('the corpus has no clause to be marked');
    const { documentId, block } = clause;
    const base = baseOf(number);
    const onMark = number % 2 === 0;
    if (onMark) marks.push({ ...base, ...markOf(number, documentId, block), id: uuid(1_000_000 + number) });
    notes.push({
      ...base,
      id: uuid(2_000_000 + number),
      target: onMark
        ? { kind: 'mark', id: uuid(1_000_000 + number) }
        : { kind: 'block', documentId, blockId: block.id },
      markdown: `第${number}条：${number === count - 1 ? '唯一的一条' : (WORDS[number % WORDS.length] ?? '')}`,
    });
  }
  return { marks, notes, authors };
}

/** Puts the rows into the database, which the page must have opened before; the page must be loaded anew to see them. */
export async function seedNotes(page: Page, rows: Partial<NoteRows>): Promise<void> {
  await page.evaluate(async (tables) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('gazette-notes');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const names = Object.keys(tables);
    await new Promise<void>((resolve, reject) => {
      const writing = database.transaction(names, 'readwrite');
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
      for (const [name, list] of Object.entries(tables))
        for (const row of list ?? []) writing.objectStore(name).put(row);
    });
    database.close();
  }, rows);
}

function baseOf(number: number) {
  const created = new Date(START + number * HOUR_MS).toISOString();
  return {
    created,
    modified: created,
    author: uuid(number % 5 === 0 ? 2 : 1),
    revision: 1,
    deleted: null,
    tags: number % 3 === 0 ? [TAGS[number % TAGS.length]] : [],
    sessionId: null,
  };
}

function markOf(
  number: number,
  documentId: string,
  block: Pick<GazetteDocument['blocks'][number], 'id' | 'text'>,
) {
  const start = number % Math.max(1, block.text.length - QUOTE_LENGTH);
  const end = start + QUOTE_LENGTH;
  const exact = block.text.slice(start, end);
  return {
    documentId,
    segments: [
      {
        blockId: block.id,
        start,
        end,
        exact,
        prefix: block.text.slice(Math.max(0, start - 32), start),
        suffix: block.text.slice(end, end + 32),
      },
    ],
    colour: COLOUR_IDS[number % COLOUR_IDS.length],
    style: 'fill',
  };
}
