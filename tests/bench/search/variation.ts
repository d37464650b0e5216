/**
 * A corpus many times as large, of texts that differ. Copy 0 is the corpus itself. In each further copy a third of
 * the different Chinese characters give way to others, the same one everywhere in the copy, about as frequent and
 * of as many UTF-16 units: words recur inside a copy as in a real text, but most pairs and words are other ones than
 * in the next, so that terms grow in number and not only in postings. Length, digits, Latin, punctuation, the
 * characters of labels and numbers (第三条, 二〇二二年, Ⅱ级) and the commonest function words stay, as they would in
 * gazettes of other counties.
 */
import type {
  Block,
  CorpusIndex,
  DocumentId,
  DocumentMetadata,
  GazetteDocument,
  Issue,
  IssueId,
} from '../../../renderer/core/gazette/model.ts';
import type { SearchCorpus } from '../../../renderer/core/search/corpus-texts.ts';
import { type Random, randomFrom, shuffled } from './random.ts';

/** From each character that gives way to the one that comes instead: one to one. */
export type Substitution = ReadonlyMap<string, string>;

const SEED = 1975;
const SHARE = 1 / 3;
/** Characters change places within so many neighbours by frequency. */
const BAND = 12;
const HAN = /\p{Script=Han}/u;
const KEPT = new Set(
  '〇○零一二三四五六七八九十百千万亿两第条章节款项编篇目部分附件年月日号期次届批级的了和与及或在对为是不有等将以由',
);

/** The corpus `times` times over, issue after issue, copy after copy. Deterministic; linear. */
export function variedCorpus({ index, documents }: SearchCorpus, times: number): SearchCorpus {
  const texts = documents.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  const copies = Array.from({ length: times }, (_, copy) => {
    const copier = new Copier(copy, substitutionOf(texts, copy));
    return {
      issues: index.issues.map((issue) => copier.issue(issue)),
      documents: documents.map((document) => copier.document(document)),
    };
  });
  const varied: CorpusIndex = { ...index, issues: copies.flatMap(({ issues }) => issues) };
  return { index: varied, documents: copies.flatMap((copy) => copy.documents) };
}

/** What changes in a copy of these texts; nothing in copy 0. */
export function substitutionOf(texts: readonly string[], copy: number): Substitution {
  if (copy === 0) return new Map();
  const random = randomFrom(SEED + copy);
  const chosen = replaceable(texts).filter(() => random() < SHARE);
  const pairs: [string, string][] = [];
  for (let start = 0; start < chosen.length; start += BAND) {
    pairs.push(...ring(random, chosen.slice(start, start + BAND)));
  }
  return new Map(pairs);
}

/** The text with every character replaced that the substitution names. */
export function substituted(text: string, substitution: Substitution): string {
  if (substitution.size === 0) return text;
  return Array.from(text, (character) => substitution.get(character) ?? character).join('');
}

/** The Chinese characters of one UTF-16 unit that may change, most frequent first. */
function replaceable(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const character of text) {
      if (character.length === 1 && HAN.test(character) && !KEPT.has(character)) {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([character]) => character);
}

/** Each character to the next in a random ring, so that none stays. */
function ring(random: Random, characters: readonly string[]): [string, string][] {
  const order = shuffled(random, characters);
  return order.map((character, place) => [character, order[(place + 1) % order.length] ?? character]);
}

/** Writes one copy: ids of its own, and every text by the same substitution. */
class Copier {
  readonly #copy: number;
  readonly #substitution: Substitution;

  constructor(copy: number, substitution: Substitution) {
    this.#copy = copy;
    this.#substitution = substitution;
  }

  issue(issue: Issue): Issue {
    return {
      ...issue,
      id: this.#id(issue.id),
      title: this.#text(issue.title),
      documents: issue.documents.map((document) => this.#metadata(document)),
      artifacts: [],
    };
  }

  document({ blocks, ...metadata }: GazetteDocument): GazetteDocument {
    return { ...this.#metadata(metadata), blocks: blocks.map((block) => this.#block(block)) };
  }

  #metadata(document: DocumentMetadata): DocumentMetadata {
    const { effective } = document;
    return {
      ...document,
      id: this.#id(document.id),
      issueId: this.#id(document.issueId),
      title: this.#text(document.title),
      docNumber: this.#maybe(document.docNumber),
      issuer: this.#maybe(document.issuer),
      addressees: this.#maybe(document.addressees),
      speaker: this.#maybe(document.speaker),
      effective: effective === null ? null : { ...effective, quote: this.#text(effective.quote) },
      sameAs: document.sameAs.map((id) => this.#id(id)),
      parts: document.parts.map((part) => ({
        ...part,
        label: this.#maybe(part.label),
        title: this.#maybe(part.title),
      })),
    };
  }

  #block(block: Block): Block {
    return {
      ...block,
      label: this.#maybe(block.label),
      heading: this.#maybe(block.heading),
      text: this.#text(block.text),
    };
  }

  #id<Id extends IssueId | DocumentId>(id: Id): Id {
    return (this.#copy === 0 ? id : `c${this.#copy}-${id}`) as Id;
  }

  #text(text: string): string {
    return substituted(text, this.#substitution);
  }

  #maybe(text: string | null): string | null {
    return text === null ? null : this.#text(text);
  }
}
