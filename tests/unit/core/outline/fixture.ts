/** Small documents for the tests of this folder, built from one line per block. */
import type {
  Block,
  BlockId,
  BlockKind,
  CorpusIndex,
  DocumentId,
  DocumentMetadata,
  GazetteDocument,
  Issue,
  IssueId,
  Part,
  PartId,
} from '../../../../renderer/core/gazette/model.ts';

export interface BlockWords {
  readonly id: string;
  readonly part?: string;
  readonly parent?: string;
  readonly kind?: BlockKind;
  readonly level?: number;
  readonly label?: string;
  readonly heading?: string;
  readonly text: string;
}

export function block(words: BlockWords): Block {
  return {
    id: words.id as BlockId,
    part: (words.part ?? 'body') as PartId,
    parent: (words.parent ?? null) as BlockId | null,
    kind: words.kind ?? 'paragraph',
    level: words.level ?? null,
    label: words.label ?? null,
    heading: words.heading ?? null,
    text: words.text,
    source: [{ line: 1, start: 0, end: words.text.length }],
  };
}

export function part(id: string, role: Part['role'], label: string | null, title: string | null): Part {
  return { id: id as PartId, role, label, title, startLine: 1, endLine: 1 };
}

export function metadata(change: Partial<DocumentMetadata> & { readonly title: string }): DocumentMetadata {
  return {
    id: 'x--doc-1' as DocumentId,
    issueId: 'x' as IssueId,
    sourceFile: 'x.txt',
    startLine: 1,
    endLine: 1,
    docNumber: null,
    registrationNumber: null,
    issuer: null,
    addressees: null,
    date: null,
    speaker: null,
    kind: '通知',
    form: '通知',
    effective: null,
    sameAs: [],
    parts: [part('body', 'body', null, null)],
    ...change,
  };
}

export function document(parts: readonly Part[], blocks: readonly BlockWords[]): GazetteDocument {
  return { ...metadata({ title: '关于印发《照明办法》的通知', parts }), blocks: blocks.map(block) };
}

export function issue(id: string, year: number | null, documents: readonly DocumentMetadata[]): Issue {
  return {
    id: id as IssueId,
    title: `衡南政报${id}`,
    year,
    number: null,
    sourceFile: `${id}.txt`,
    documents,
    artifacts: [],
  };
}

export function index(issues: readonly Issue[]): CorpusIndex {
  return { schema: 1, hash: '0', issues };
}

/** A notice that issues rules with chapters, articles and items. */
export const RULES = document(
  [part('cover', 'cover', null, null), part('enc_1', 'enclosed', null, '照明办法')],
  [
    { id: 'cover__title', part: 'cover', kind: 'title', text: '关于印发《照明办法》的通知' },
    { id: 'cover__para_1', part: 'cover', text: '现印发给你们。' },
    { id: 'enc_1__title', part: 'enc_1', kind: 'title', text: '照明办法' },
    {
      id: 'enc_1__chap_1',
      part: 'enc_1',
      kind: 'heading',
      level: 1,
      label: '第一章',
      heading: '总则',
      text: '第一章  总则',
    },
    {
      id: 'enc_1__art_1',
      part: 'enc_1',
      parent: 'enc_1__chap_1',
      level: 2,
      label: '第一条',
      text: '第一条  为加强县城照明管理，制定本办法。',
    },
    { id: 'enc_1__art_1__para_1', part: 'enc_1', parent: 'enc_1__art_1', text: '县城另有规定的除外。' },
    {
      id: 'enc_1__art_1__item_1',
      part: 'enc_1',
      parent: 'enc_1__art_1',
      level: 3,
      label: '（一）',
      text: '（一）路灯完好；',
    },
    {
      id: 'enc_1__chap_2',
      part: 'enc_1',
      kind: 'heading',
      level: 1,
      label: '第二章',
      heading: '附则',
      text: '第二章  附则',
    },
    {
      id: 'enc_1__art_2',
      part: 'enc_1',
      parent: 'enc_1__chap_2',
      level: 2,
      label: '第二条',
      text: '第二条 本办法自公布之日起施行。',
    },
  ],
);
