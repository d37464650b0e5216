/**
 * Ids of parts, blocks and documents, built from structure as Akoma Ntoso builds its eIds: changed words change no
 * id, an insertion changes at most the equally named siblings after it. Chapters do not enter the ids of articles,
 * nor decimals those of decimals below them, as both carry their full number themselves.
 */
import { pinyin } from 'pinyin-pro';
import type { Label } from './labels.ts';
import type { BlockId, BlockKind, DocumentId, IssueId } from './model.ts';
import { assertNever } from './model.ts';

/** Gives out ids; a name that was given already takes `-2`, `-3`. */
export class IdRegister {
  readonly #given = new Map<string, number>();

  take(name: string): string {
    const times = (this.#given.get(name) ?? 0) + 1;
    this.#given.set(name, times);
    if (times === 1) return name;
    const next = `${name}-${times}`;
    return this.#given.has(next) ? this.take(name) : this.take(next);
  }
}

/** The name of a labelled block: below its parent, or below its part where its number counts through the part. */
export function labelledName(label: Label, part: string, parent: string | null): string {
  const number = label.numbers.join('_');
  switch (label.style) {
    case 'book':
      return `${part}__book_${number}`;
    case 'chapter':
      return `${part}__chap_${number}`;
    case 'article':
      return `${part}__art_${number}`;
    case 'decimal':
      return `${part}__num_${number}`;
    case 'division':
      return `${parent ?? part}__div_${number}`;
    case 'clause':
      return `${parent ?? part}__sec_${number}`;
    case 'item':
      return `${parent ?? part}__item_${number}`;
    case 'point':
      return `${parent ?? part}__point_${number}`;
    case 'subpoint':
      return `${parent ?? part}__sub_${number}`;
    case 'halfpoint':
      return `${parent ?? part}__half_${number}`;
    case 'circled':
      return `${parent ?? part}__circ_${number}`;
    default:
      return assertNever(label.style);
  }
}

const KIND_NAMES: Readonly<Record<Exclude<BlockKind, 'paragraph' | 'heading'>, string>> = {
  title: 'title',
  docNumber: 'docnum',
  registrationNumber: 'regnum',
  addressees: 'addr',
  signature: 'sig',
  date: 'date',
  attachmentLabel: 'attlabel',
  attachmentList: 'attlist',
};

/** The name of an unlabelled block that is no running text. */
export function kindName(kind: Exclude<BlockKind, 'paragraph' | 'heading'>, part: string): string {
  return `${part}__${KIND_NAMES[kind]}`;
}

export function blockId(name: string): BlockId {
  return name as BlockId;
}

/** `2018-08--nzbf-2018-11` from 南政办发[2018]11号; without a number `2018-04--report-1`. */
export function documentName(issue: IssueId, docNumber: string | null, fallback: string): string {
  if (docNumber === null) return `${issue}--${fallback}`;
  const prefix = /^\p{Script=Han}+/u.exec(docNumber)?.[0] ?? '';
  const initials = pinyin(prefix, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
  const ascii = initials.toLowerCase().replace(/[^a-z]/gu, '');
  const numbers = docNumber.match(/\d+/gu) ?? [];
  return `${issue}--${[ascii, ...numbers].join('-')}`;
}

export function documentId(name: string): DocumentId {
  return name as DocumentId;
}
