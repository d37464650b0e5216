/**
 * The model of a gazette: Issue → Document → Part → Block, as it is parsed, stored and read.
 * Names follow Akoma Ntoso and FRBR where those have one. Types only, and nothing that depends on them;
 * the parser fills them, everything else reads them.
 */

declare const brand: unique symbol;
/** A primitive that cannot be mistaken for another of the same shape. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/** `2018-08`, `2022-a`; for an imported file `x-` and 12 hexadecimal digits. */
export type IssueId = Brand<string, 'IssueId'>;
/** Issue id, `--`, the 文号 in ASCII (`2018-08--nzbf-2018-11`) or kind and ordinal (`2018-04--report-1`). */
export type DocumentId = Brand<string, 'DocumentId'>;
/** Part prefix and labels, unique in its document: `enc_1__art_5__item_2`. */
export type BlockId = Brand<string, 'BlockId'>;
/** A part of a document: `cover`, `body`, `enc_1`, `att_3`. */
export type PartId = Brand<string, 'PartId'>;
/** A plain date `2018-05-17`, never an instant. */
export type IsoDate = Brand<string, 'IsoDate'>;

export type PartRole = 'cover' | 'body' | 'enclosed' | 'attachment';

export type BlockKind =
  | 'title'
  | 'docNumber'
  | 'registrationNumber'
  | 'addressees'
  | 'heading'
  | 'paragraph'
  | 'signature'
  | 'date'
  | 'attachmentLabel'
  | 'attachmentList';

/** What kind of text a document issues (文种 of the content); `通知` if its notice issues nothing. */
export type DocumentKind =
  | '意见'
  | '办法'
  | '方案'
  | '要点'
  | '预案'
  | '规定'
  | '规则'
  | '通知'
  | '讲话'
  | '报告'
  | (string & {});

/** A stretch of one source line. `line` is 1-based; `start`/`end` are UTF-16 offsets, end exclusive. */
export interface SourceSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface Block {
  readonly id: BlockId;
  readonly part: PartId;
  /** The labelled block this one belongs to; null at the top of its part. */
  readonly parent: BlockId | null;
  readonly kind: BlockKind;
  /** 1 + number of labelled ancestors for a labelled block, else null. */
  readonly level: number | null;
  /** As printed with its mark: `第五条`, `（一）`, `7.2 .1`; null if none. */
  readonly label: string | null;
  /** Title text of a labelled block, without the closing 。 or ：; null if it has none. */
  readonly heading: string | null;
  /** Verbatim: the pieces of `source` joined. */
  readonly text: string;
  readonly source: readonly SourceSpan[];
}

export interface Part {
  readonly id: PartId;
  readonly role: PartRole;
  /** `附件1` for an attachment that prints one, else null. */
  readonly label: string | null;
  readonly title: string | null;
  readonly startLine: number;
  readonly endLine: number;
}

/** The sentence that says from when (and until when) the document holds. */
export interface EffectiveClause {
  readonly blockId: BlockId;
  /** Verbatim from the block. */
  readonly quote: string;
}

export interface GazetteDocument {
  readonly id: DocumentId;
  readonly issueId: IssueId;
  readonly sourceFile: string;
  /** First non-blank line of the title block, or the line of the 文号 above it. 1-based. */
  readonly startLine: number;
  /** Last non-blank line that is no artifact. 1-based, inclusive. */
  readonly endLine: number;
  readonly title: string;
  /** 发文字号, verbatim. */
  readonly docNumber: string | null;
  /** 规范性文件登记号 (HNDR-…), verbatim. */
  readonly registrationNumber: string | null;
  readonly issuer: string | null;
  readonly addressees: string | null;
  readonly date: IsoDate | null;
  readonly speaker: string | null;
  readonly kind: DocumentKind;
  /** The official form of the cover: 通知, 意见, 报告 … */
  readonly form: string;
  readonly effective: EffectiveClause | null;
  /** Other printings of the same document, in other issues. */
  readonly sameAs: readonly DocumentId[];
  readonly parts: readonly Part[];
  readonly blocks: readonly Block[];
}

export type DocumentMetadata = Omit<GazetteDocument, 'blocks'>;

export type ArtifactKind =
  | 'runningHeader'
  | 'frontPage'
  | 'emphasisMark'
  | 'bookmark'
  | 'doubled'
  | 'strayLabel'
  | 'webResidue';

/** Text of the source that is not content. Line and offsets as in {@link SourceSpan}. */
export interface Artifact extends SourceSpan {
  readonly kind: ArtifactKind;
  readonly text: string;
}

export interface Issue {
  readonly id: IssueId;
  readonly title: string;
  /** Year of publication; null if neither given nor printed. */
  readonly year: number | null;
  /** Number within the year; null if none is printed. */
  readonly number: number | null;
  readonly sourceFile: string;
  readonly documents: readonly DocumentMetadata[];
  readonly artifacts: readonly Artifact[];
}

/** `resources/corpus/index.json`. */
export interface CorpusIndex {
  readonly schema: number;
  /** SHA-256 (hex) over the document files in order. */
  readonly hash: string;
  readonly issues: readonly Issue[];
}

/** Closes a switch over a tagged union; reached only if the union grew and the switch did not. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
