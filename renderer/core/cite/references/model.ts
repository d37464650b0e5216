/**
 * What a reference in a text is: where it stands, what it names (find.ts), and where that leads (resolve.ts).
 * Types only. A reference that leads nowhere is kept, so that the interface can say so.
 */
import type { BlockId, DocumentId, PartId } from '../../gazette/model.ts';

/**
 * How a reference names its object: `clause` 第五条, 本办法第五条, and a further clause of a law (《…》第三条、第四条);
 * `relative` from where it stands: 前款, 本条, 本办法; `attachment` 附件1; `title` a law or document by its name, with
 * 文号 and clause where they follow; `number` by its 文号 alone.
 */
export type ReferenceForm = 'clause' | 'relative' | 'attachment' | 'title' | 'number';

/** A law or document that is named from outside. At least one of title and number is there. */
export interface Work {
  /** Without the outer marks and without blanks between characters; inner marks as printed. */
  readonly title: string | null;
  /** 文号 in its official form (document-name.ts), number of an order or of a standard; null if none is printed. */
  readonly number: string | null;
  /** Words right before the title that name who issued it (省政府办公厅《…》); null if there are none. */
  readonly issuer: string | null;
}

/** The units that 前款, 本条 and their like count in. */
export type RelativeUnit = '条' | '款' | '项' | '章' | '节';

/** `places` are in the grammar of clause-query.ts, one per clause; a range names each clause in it. */
export type Named =
  /** A clause of the text it stands in. `noun` is 办法 of 本办法第五条, null where nothing stands before. */
  | { readonly kind: 'clause'; readonly noun: string | null; readonly places: readonly string[] }
  /** 本办法 */
  | { readonly kind: 'self'; readonly noun: string }
  /** 前两款: `back` is 2; 本条: 0. `places` lie below what is named (前款第（一）项). */
  | {
      readonly kind: 'relative';
      readonly unit: RelativeUnit;
      readonly back: number;
      readonly places: readonly string[];
    }
  /**
   * `noun` is 附件, 附表, 附录 or 附图; `numbers` has null for an attachment without number, which a list names by its
   * `title`.
   */
  | {
      readonly kind: 'attachment';
      readonly noun: string;
      readonly numbers: readonly (number | null)[];
      readonly title: string | null;
    }
  | {
      readonly kind: 'work';
      readonly work: Work;
      readonly places: readonly string[];
      /** 原《…》, 《…》同时废止: an older text, though it may have this one's title. */
      readonly isFormer: boolean;
      /** The how-manieth (from 0) of how many titles that its cover issues; null if it is none of those. */
      readonly issued: { readonly index: number; readonly count: number } | null;
    };

export interface FoundReference {
  readonly blockId: BlockId;
  /** UTF-16 offsets in `Block.text`, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Verbatim: `Block.text` from start to end. */
  readonly text: string;
  readonly form: ReferenceForm;
  readonly named: Named;
}

export interface ReferenceTarget {
  readonly documentId: DocumentId;
  /** Set where one part of the document is named; null for the whole. */
  readonly partId: PartId | null;
  /** null: the document, or its part, as a whole. */
  readonly blockId: BlockId | null;
}

export interface Reference extends FoundReference {
  /** An `external` one is not in the library: 库外. */
  readonly kind: 'internal' | 'library' | 'external';
  /**
   * Empty for an external one, and for a clause or an attachment that the document does not print. Several for a
   * range, and for a document printed in several issues: the printing in the citing document's own issue is first.
   */
  readonly targets: readonly ReferenceTarget[];
}
