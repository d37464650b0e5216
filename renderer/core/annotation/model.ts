/**
 * What the user makes: marks, notes, bookmarks and their authors, as stored in the `gazette-notes` database.
 * Types only; `data/commit/commit.ts` is the one writer. Names follow the W3C Web Annotation model where it has one
 * (segments carry a TextQuoteSelector and a TextPositionSelector each).
 */
import type { BlockId, Brand, DocumentId } from '../gazette/model.ts';

/** RFC 4122 UUID. */
export type RecordId = Brand<string, 'RecordId'>;
export type AuthorId = Brand<string, 'AuthorId'>;
/** A UTC instant, ISO 8601 with milliseconds and `Z`. */
export type Instant = Brand<string, 'Instant'>;

/** 职责 · 时限 · 资金 · 禁止 · 疑问 · 要点, in this order. Names shown are settings; these ids are stored for ever. */
export const COLOUR_IDS = ['duty', 'deadline', 'funding', 'prohibition', 'question', 'keypoint'] as const;
export type ColourId = (typeof COLOUR_IDS)[number];

/** How a mark is painted: as a ground behind the words, or as a line under them. */
export const MARK_STYLES = ['fill', 'underline'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

export interface RecordBase {
  readonly id: RecordId;
  readonly created: Instant;
  readonly modified: Instant;
  readonly author: AuthorId;
  /** Counts the commits of this record, from 1. */
  readonly revision: number;
  /** When it was deleted; null while it lives. */
  readonly deleted: Instant | null;
}

/** A quoted stretch of one block. Offsets are UTF-16 units in `Block.text`, end exclusive. */
export interface Segment {
  readonly blockId: BlockId;
  readonly start: number;
  readonly end: number;
  /** The marked characters as printed. */
  readonly exact: string;
  /** Up to 32 characters before and after, cut at code points. */
  readonly prefix: string;
  readonly suffix: string;
}

export interface Mark extends RecordBase {
  readonly documentId: DocumentId;
  /** In reading order, one per block, never empty. */
  readonly segments: readonly Segment[];
  readonly colour: ColourId;
  readonly style: MarkStyle;
  readonly tags: readonly string[];
  readonly sessionId: RecordId | null;
}

export type NoteTarget =
  | { readonly kind: 'mark'; readonly id: RecordId }
  | { readonly kind: 'block'; readonly documentId: DocumentId; readonly blockId: BlockId }
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  | { readonly kind: 'free'; readonly title: string };

export interface Note extends RecordBase {
  readonly target: NoteTarget;
  readonly markdown: string;
  readonly tags: readonly string[];
  readonly sessionId: RecordId | null;
}

/** A clause to come back to. One living bookmark per block is the rule of whoever sets them. */
export interface Bookmark extends RecordBase {
  readonly documentId: DocumentId;
  /** The beginning of the block it stands on, so that it can be found again like a mark. */
  readonly segment: Segment;
}

export interface Author {
  readonly id: AuthorId;
  readonly name: string;
  readonly unit: string;
}
