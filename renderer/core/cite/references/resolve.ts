/**
 * Where references lead: into the document itself, to a document of the library, or out of it. Owns the choice; how
 * a title is compared is names.ts's business, what 前款 means relative-places.ts's.
 */
import {
  assertNever,
  type Block,
  type BlockId,
  type DocumentId,
  type GazetteDocument,
} from '../../gazette/model.ts';
import { findClause, findClauseWithin } from '../find-clause.ts';
import { blockOf } from './find.ts';
import type { ReferenceLibrary } from './library.ts';
import type { FoundReference, Named, Reference, ReferenceTarget, Work } from './model.ts';
import { namesOf, numberKey, titleKey } from './names.ts';
import {
  attachmentOf,
  firstBlockOf,
  isArticle,
  ownerOf,
  partOfKind,
  partsNear,
  partWithArticles,
} from './parts.ts';
import { relativeBlocks } from './relative-places.ts';

/** A document of the library, if it is loaded; null otherwise. */
export type DocumentLookup = (id: DocumentId) => GazetteDocument | null;

/**
 * The references with what they lead to, in the same order. Blocks of other documents are known only where `lookup`
 * gives the document; {@link targetIn} finds them once it is loaded.
 */
export function resolveReferences(
  document: GazetteDocument,
  references: readonly FoundReference[],
  library: ReferenceLibrary,
  lookup: DocumentLookup = () => null,
): readonly Reference[] {
  const own = ownNames(document);
  return references.map((reference) => {
    const { named } = reference;
    if (named.kind === 'work')
      return { ...reference, ...workTargets(document, named, { own, library, lookup }) };
    const blocks = internalBlocks(document, reference, named);
    return { ...reference, kind: 'internal', targets: blocks.map((blockId) => inside(document, blockId)) };
  });
}

function inside(document: GazetteDocument, blockId: BlockId): ReferenceTarget {
  return { documentId: document.id, partId: null, blockId };
}

function internalBlocks(
  document: GazetteDocument,
  reference: FoundReference,
  named: Exclude<Named, { kind: 'work' }>,
): readonly BlockId[] {
  const block = blockOf(document, reference);
  if (block === null) return [];
  switch (named.kind) {
    case 'clause':
      return unique(named.places.flatMap((place) => ownClause(document, block, named.noun, place) ?? []));
    case 'self':
      return startOf(document, partOfKind(document, block.part, named.noun)?.id ?? null);
    case 'relative':
      return relativeBlocks(document, block, named);
    case 'attachment':
      return named.numbers.flatMap((number) => {
        const part = attachmentOf(document, { ...named, number });
        return part === null ? [] : startOf(document, part.id);
      });
    default:
      return assertNever(named);
  }
}

function unique(blocks: readonly BlockId[]): readonly BlockId[] {
  return [...new Set(blocks)];
}

/** Where a part begins, or the document if it has no such part. */
function startOf(
  document: GazetteDocument,
  partId: GazetteDocument['parts'][number]['id'] | null,
): readonly BlockId[] {
  const first = partId === null ? document.blocks[0] : firstBlockOf(document, partId);
  return first === undefined || first === null ? [] : [first.id];
}

/** A clause of the text that a block stands in, or of the one that it speaks of. */
function ownClause(
  document: GazetteDocument,
  block: Block,
  noun: string | null,
  place: string,
): BlockId | null {
  if (noun !== null) {
    const part = partOfKind(document, block.part, noun);
    return part === null ? null : within(document, part.id, place);
  }
  if (/^第[^条章节编部]+[款项目]/u.test(place)) return belowOwn(document, block, place);
  const article = place.includes('条') ? partWithArticles(document, block.part) : null;
  if (article !== null) return within(document, article.id, place);
  for (const { id } of partsNear(document, block.part)) {
    const found = within(document, id, place);
    if (found !== null) return found;
  }
  return null;
}

function within(document: GazetteDocument, part: Block['part'], place: string): BlockId | null {
  return findClauseWithin(document, { part, owner: null, paragraph: null }, place);
}

/** 第二款 and 第（二）项 belong to the article they stand in; without articles to the nearest label that has them. */
function belowOwn(document: GazetteDocument, block: Block, place: string): BlockId | null {
  const article = ownerOf(document, block, isArticle);
  let owner = article ?? ownerOf(document, block, () => true);
  for (let round = 0; owner !== null && round < document.blocks.length; round += 1) {
    const found = findClauseWithin(document, { part: block.part, owner: owner.id, paragraph: null }, place);
    if (found !== null || article !== null) return found;
    const parent: BlockId | null = owner.parent;
    owner = document.blocks.find(({ id }) => id === parent) ?? null;
  }
  return within(document, block.part, place);
}

type OwnNames = ReadonlyMap<string, Block['part'] | null>;

function ownNames(document: GazetteDocument): OwnNames {
  return new Map(namesOf(document).map(({ key, partId }) => [key, partId]));
}

interface Known {
  readonly own: OwnNames;
  readonly library: ReferenceLibrary;
  readonly lookup: DocumentLookup;
}

function workTargets(
  document: GazetteDocument,
  named: Extract<Named, { kind: 'work' }>,
  { own, library, lookup }: Known,
): Pick<Reference, 'kind' | 'targets'> {
  const part = ownPart(document, named, own);
  if (part !== undefined) return { kind: 'internal', targets: ownTargets(document, part, named.places) };
  const targets = library
    .find(named.work, document.issueId)
    .filter(({ documentId }) => documentId !== document.id)
    .flatMap((target) => {
      const loaded = lookup(target.documentId);
      return loaded === null ? [target] : targetIn(loaded, target, named.places);
    });
  return { kind: targets.length === 0 ? 'external' : 'library', targets };
}

/** The part of this very document that a work is (null: the whole); undefined if it is another. */
function ownPart(
  document: GazetteDocument,
  { work, isFormer, issued }: Extract<Named, { kind: 'work' }>,
  own: OwnNames,
): Block['part'] | null | undefined {
  const { title, number } = work;
  if (
    number !== null &&
    (document.docNumber === null || numberKey(number) !== numberKey(document.docNumber))
  ) {
    return undefined;
  }
  if (number === null && isFormer) return undefined;
  const part = title === null ? undefined : own.get(titleKey(title));
  if (part !== undefined) return part;
  if (number !== null) return null;
  return issued === null ? undefined : issuedPart(document, issued);
}

function issuedPart(
  document: GazetteDocument,
  { index, count }: { readonly index: number; readonly count: number },
): Block['part'] | undefined {
  const enclosed = document.parts.filter(({ role }) => role === 'enclosed');
  return enclosed.length === count ? enclosed[index]?.id : undefined;
}

function ownTargets(
  document: GazetteDocument,
  part: Block['part'] | null,
  places: readonly string[],
): readonly ReferenceTarget[] {
  const blocks =
    places.length === 0
      ? startOf(document, part)
      : places.flatMap(
          (place) => (part === null ? findClause(document, place) : within(document, part, place)) ?? [],
        );
  return blocks.map((blockId) => inside(document, blockId));
}

/**
 * The blocks of a target in its document: the clauses that `places` name, else the start of the named part, which is
 * also what a clause leads to that is not there; for a whole document without clause the target as it is.
 */
export function targetIn(
  document: GazetteDocument,
  target: ReferenceTarget,
  places: readonly string[],
): readonly ReferenceTarget[] {
  const { partId } = target;
  const clauses = places.flatMap((place) => {
    const found = partId === null ? findClause(document, place) : within(document, partId, place);
    return found === null ? [] : [{ ...target, blockId: found }];
  });
  if (clauses.length > 0) return clauses;
  const first = partId === null ? null : firstBlockOf(document, partId);
  return [{ ...target, blockId: first?.id ?? null }];
}

/** What the reader copies of a reference that leads out of the library; null for one that names no work. */
export function workOf({ named }: FoundReference): Work | null {
  return named.kind === 'work' ? named.work : null;
}
