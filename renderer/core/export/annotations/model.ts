/**
 * The shapes of a W3C Web Annotation export (https://www.w3.org/TR/annotation-model/), with what of the model is used.
 * Ids are `urn:uuid:`, instants ISO 8601 with `Z`.
 */

export interface Person {
  readonly id: string;
  readonly type: 'Person';
  readonly name: string;
}

interface Authored {
  readonly creator?: Person;
  readonly created: string;
  readonly modified: string;
}

export interface CommentBody extends Authored {
  readonly id: string;
  readonly type: 'TextualBody';
  readonly purpose: 'commenting';
  readonly format: 'text/markdown';
  readonly value: string;
}

export interface TagBody {
  readonly type: 'TextualBody';
  readonly purpose: 'tagging';
  readonly value: string;
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  /** Up to 32 characters (code points). */
  readonly prefix: string;
  readonly suffix: string;
}

/** Code points of the block's text, end exclusive. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** `source` is `urn:gazette:<documentId>#<blockId>`, or without the block for a whole document. */
export interface Target {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly styleClass?: string | readonly string[];
  readonly selector?: readonly (TextQuoteSelector | TextPositionSelector)[];
}

export interface Annotation extends Authored {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting' | 'commenting';
  readonly body?: readonly (CommentBody | TagBody)[];
  /** One for each marked stretch. */
  readonly target: readonly Target[];
}

export interface AnnotationPage {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly items: readonly Annotation[];
}
