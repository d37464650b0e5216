/**
 * One block of a document on the page. Drawn once: the text content of [data-block-text] is exactly the block's text,
 * label and heading are only wrapped. Marks and matches are painted over it, never into it.
 */
import { memo } from 'react';
import type { Block } from '../../core/gazette/model.ts';
import { labelFormOf, piecesOf, type TextPiece } from '../../core/outline/block-form.ts';
import styles from './Block.module.css';
import { type LinkedPiece, linkPieces, type NumberedReference } from './references/linked-pieces.ts';
import { ReferenceLink } from './references/ReferenceLink.tsx';

export interface BlockViewProps {
  readonly block: Block;
  /** For screen readers: 2 for titles, deeper for headings; null for text. */
  readonly headingLevel: number | null;
  /** A line of the title block that is no part of the title. */
  readonly isSubtitle: boolean;
  /** In reading order; none until they are found. Must keep its identity. */
  readonly references: readonly NumberedReference[];
}

/** Memoised: a block changes once at most while its document is open, when its references are found. */
export const BlockView = memo(function BlockView(props: BlockViewProps) {
  const { block, headingLevel, isSubtitle, references } = props;
  const heading = headingLevel === null ? {} : { role: 'heading', 'aria-level': headingLevel };
  const look = {
    'data-kind': isSubtitle ? 'subtitle' : block.kind,
    'data-form': labelFormOf(block) ?? 'none',
  };
  return (
    <div className={styles.block} data-block-id={block.id} {...look}>
      <p className={styles.text} data-block-text="" {...look} {...heading}>
        {linkPieces(piecesOf(block), references).map((linked, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a block never move
          <Linked key={index} linked={linked} form={look['data-form']} isTitle={block.kind === 'title'} />
        ))}
      </p>
    </div>
  );
});

interface LinkedProps {
  readonly linked: LinkedPiece;
  readonly form: string;
  readonly isTitle: boolean;
}

/** What a line of a title should not end within; in characters. */
const SHORT_NAME = 14;

function Linked({ linked: { link, pieces }, form, isTitle }: LinkedProps) {
  const drawn = pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a block never move
    <Piece key={index} piece={piece} form={form} isTitle={isTitle} />
  ));
  if (link === null) return drawn;
  const isUnbroken = isTitle && link.reference.text.length <= SHORT_NAME;
  return (
    <ReferenceLink link={link} isUnbroken={isUnbroken}>
      {drawn}
    </ReferenceLink>
  );
}

interface PieceProps {
  readonly piece: TextPiece;
  readonly form: string;
  readonly isTitle: boolean;
}

function Piece({ piece, form, isTitle }: PieceProps) {
  switch (piece.kind) {
    case 'plain':
      return isTitle ? <TitleText text={piece.text} /> : piece.text;
    case 'label':
      return (
        <span className={styles.label} data-form={form} data-block-label="">
          {piece.text}
        </span>
      );
    case 'heading':
      return (
        <span className={styles.heading} data-form={form}>
          {piece.text}
        </span>
      );
  }
}

/** Short names and quotations, which a line of a title should not end within. */
const NAMES = /(“[^“”]{1,12}”|《[^《》]{1,12}》)/;

function TitleText({ text }: { readonly text: string }) {
  // The parts at odd places are the names.
  return text.split(NAMES).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a title never change or move
      <span key={index} className={styles.name}>
        {part}
      </span>
    ),
  );
}
