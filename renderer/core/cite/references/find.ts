/**
 * Finds every reference of a document, by its text alone. Owns which blocks are read, and from where: a clause's own
 * label at its head is none, nor is the document's own 文号. Where references lead is resolve.ts's business.
 */
import type { Block, GazetteDocument, PartId } from '../../gazette/model.ts';
import { blockIndexOf } from '../block-index.ts';
import { findClauseWithin } from '../find-clause.ts';
import { attachmentItems } from './attachments.ts';
import { isBracketed, isSurelyClause } from './bare-clauses.ts';
import type { ClauseList } from './clause-lists.ts';
import type { FoundReference, Named } from './model.ts';
import { NamedWorks } from './named-works.ts';
import { namesOf, titleKey } from './names.ts';
import { isArticle, ownerOf, partsNear, partWithArticles } from './parts.ts';
import { type ReadReference, readParagraph, type Surroundings } from './sentence.ts';

/**
 * The references of a document in reading order, none overlapping another. `text` is verbatim. Linear in the text but
 * for words that name chapters, parts and decimal sections of their own text, each of which is looked up.
 */
export function findReferences(document: GazetteDocument): readonly FoundReference[] {
  const finder = new Finder(document);
  return document.blocks.flatMap((block) => finder.read(block));
}

/** Nothing but what their kind says stands in these. */
const UNREAD: ReadonlySet<string> = new Set(['docNumber', 'registrationNumber', 'attachmentLabel', 'date']);

class Finder {
  readonly #document: GazetteDocument;
  readonly #works = new NamedWorks();
  readonly #ownTitles: ReadonlySet<string>;
  readonly #articles = new Map<PartId, boolean>();

  constructor(document: GazetteDocument) {
    this.#document = document;
    this.#ownTitles = new Set(namesOf(document).map(({ key }) => key));
  }

  read(block: Block): readonly FoundReference[] {
    if (UNREAD.has(block.kind)) return [];
    this.#works.enter(block.part);
    const found = block.kind === 'attachmentList' ? listItems(block) : this.#paragraph(block);
    return found.map(({ start, end, form, named }) => ({
      blockId: block.id,
      start,
      end,
      text: block.text.slice(start, end),
      form,
      named,
    }));
  }

  #paragraph(block: Block): readonly ReadReference[] {
    const label = block.label !== null && block.text.startsWith(block.label) ? block.label.length : 0;
    const found = readParagraph(block.text, label, this.#surroundings(block));
    return withIssued(this.#document, block, found);
  }

  #surroundings(block: Block): Surroundings {
    return {
      isTitle: block.kind === 'title',
      isOwnTitle: (title) => this.#ownTitles.has(titleKey(title)),
      standsFor: (title) => this.#works.standsFor(title),
      lastWork: (kind) => this.#works.last(kind),
      name: (work, behind) => this.#works.name(work, behind),
      isOwnClause: (list, after) => this.#isOwnClause(block, list, after),
      hasSection: (place) => this.#has(block.part, place),
    };
  }

  #isOwnClause(block: Block, list: ClauseList, after: string): boolean {
    if (isSurelyClause(after)) return true;
    if (list.unit.startsWith('条')) return this.#hasArticles(block.part);
    if (list.unit === '款' || list.unit === '项' || list.unit === '目') {
      return isBracketed(list) || ownerOf(this.#document, block, isArticle) !== null;
    }
    return this.#has(block.part, list.clauses[0]?.places[0] ?? '');
  }

  #hasArticles(part: PartId): boolean {
    const known = this.#articles.get(part) ?? partWithArticles(this.#document, part) !== null;
    this.#articles.set(part, known);
    return known;
  }

  #has(partId: PartId, place: string): boolean {
    return partsNear(this.#document, partId).some(
      ({ id }) =>
        findClauseWithin(this.#document, { part: id, owner: null, paragraph: null }, place) !== null,
    );
  }
}

function listItems(block: Block): readonly ReadReference[] {
  return attachmentItems(block.text).map(({ start, end, noun, numbers, title }) => ({
    start,
    end,
    form: 'attachment',
    named: { kind: 'attachment', noun, numbers, title },
  }));
}

/** 《…》已经县人民政府同意，现印发给你们: what a cover says that it issues. */
const ISSUES = /现.{0,8}印发|印发给|予以印发|予印发/u;
const BASED_ON = /(?:根据|依据|按照|依照|遵照|贯彻|落实|执行)[^，。；]{0,30}$/u;

/** Notes which titles of a cover are those of the texts it issues, since it may print them with other words. */
function withIssued(
  document: GazetteDocument,
  block: Block,
  found: readonly ReadReference[],
): readonly ReadReference[] {
  const part = document.parts.find(({ id }) => id === block.part);
  if (part?.role !== 'cover') return found;
  const issued = found.filter((reference) => isIssued(block, reference));
  return found.map((reference) => {
    const index = issued.indexOf(reference);
    return index < 0
      ? reference
      : { ...reference, named: asIssued(reference.named, { index, count: issued.length }) };
  });
}

function isIssued(block: Block, { start, named }: ReadReference): boolean {
  if (named.kind !== 'work' || named.work.number !== null || named.places.length > 0) return false;
  if (block.kind === 'title') return true;
  const before = block.text.slice(block.text.lastIndexOf('。', start) + 1, start);
  const behind = block.text.slice(start).split('。')[0] ?? '';
  return ISSUES.test(before + behind) && !BASED_ON.test(before);
}

function asIssued(named: Named, issued: { readonly index: number; readonly count: number }): Named {
  return named.kind === 'work' ? { ...named, issued } : named;
}

/** The block of a reference; null if the document has none of that id. */
export function blockOf(document: GazetteDocument, { blockId }: FoundReference): Block | null {
  return blockIndexOf(document).byId.get(blockId) ?? null;
}
