/**
 * Reads one paragraph for references: gives every clause to the law or the text whose clause it is. A law keeps the
 * clauses behind it until the sentence ends or 本办法 takes over; ； ends a sentence here, since what follows it is a
 * case of its own. What belongs to the name of a title is cited-title.ts's business.
 */
import type { NamedAttachment } from './attachments.ts';
import { mayBeClause } from './bare-clauses.ts';
import { joinsTitle, readCitedTitle } from './cited-title.ts';
import type { ClauseList, NamedClause } from './clause-lists.ts';
import type { Named, ReferenceForm, Work } from './model.ts';
import type { RelativePointer, SelfPointer } from './pointers.ts';
import { isDocumentTitle } from './titles.ts';
import { type TokenOf, TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';
import { type UnmarkedLaw, unmarkedLaw } from './unmarked-law.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface ReadReference extends Stretch {
  readonly form: ReferenceForm;
  readonly named: Named;
}

/** What the reading of one paragraph asks about the document around it. */
export interface Surroundings {
  /** Whether the paragraph is a title of the document. */
  readonly isTitle: boolean;
  isOwnTitle(title: string): boolean;
  /** The work that a short name stands for; null if it is none. */
  standsFor(title: string): Work | null;
  /** The work of that kind that was named last; null if none was. */
  lastWork(kind: string): Work | null;
  /** Told of every work that is named, with the words behind it. */
  name(work: Work, behind: string): void;
  /** Whether clauses that stand for themselves are clauses of this text; `after` follows them. */
  isOwnClause(list: ClauseList, after: string): boolean;
  hasSection(place: string): boolean;
}

type Owner =
  | { readonly kind: 'text'; readonly noun: string | null }
  | { readonly kind: 'work'; readonly work: Work; readonly isFormer: boolean };

const TEXT: Owner = { kind: 'text', noun: null };
const SENTENCE_END = /[。！？；;\n]/u;
const CONNECTION = /^(?:的|中|之|中的)?\s*$/u;
/** 《条例》 of （以下简称《条例》） gives a name and leads nowhere. */
const GIVES_NAME = /以下(?:统一)?(?:简称|称)为?\s*[:：]?\s*$/u;
const FORMER_BEFORE = /(?:原|旧|此前|年\p{Script=Han}{0,4}(?:发布|印发|公布|出台|制定|下发|施行|实施)的)$/u;
const FORMER_BEHIND = /^(?:(?!印发|施行|之日起)[^；])*?(?:废止|停止执行|不再执行)/u;
const POSSESSIVE = /^的?$/u;

/** The references of a paragraph from an offset on (behind its label), in reading order. Linear. */
export function readParagraph(text: string, from: number, around: Surroundings): readonly ReadReference[] {
  return new ParagraphReader(new TokenStream(text, from), around).read();
}

class ParagraphReader {
  readonly #stream: TokenStream;
  readonly #around: Surroundings;
  readonly #found: ReadReference[] = [];
  #owner: Owner = TEXT;

  constructor(stream: TokenStream, around: Surroundings) {
    this.#stream = stream;
    this.#around = around;
  }

  read(): readonly ReadReference[] {
    for (let next = this.#stream.take(); next !== null; next = this.#stream.take()) {
      if (SENTENCE_END.test(next.gap)) this.#owner = TEXT;
      this.#read(next.token, next.gap);
    }
    return this.#found;
  }

  #read(token: Token, gap: string): void {
    if (token.kind === 'title') this.#readTitle(token, gap, null);
    else if (token.kind === 'number') this.#readNumber(token);
    else if (token.kind === 'self' && token.isOther) this.#readOther(token);
    else if (token.kind === 'self') this.#readSelf(token);
    else if (token.kind === 'relative') this.#readRelative(token);
    else if (token.kind === 'clauses') this.#readBareClauses(token);
    else if (token.kind === 'section') this.#readSection(token);
    else this.#pushAttachment(token, token);
  }

  #readTitle(token: TokenOf<'title'>, gap: string, number: TokenOf<'number'> | null): void {
    if (GIVES_NAME.test(gap)) return;
    const setting = { number, isTitleBlock: this.#around.isTitle };
    const cited = readCitedTitle(this.#stream, token, gap, setting);
    if (cited.kind === 'attachment') {
      this.#pushAttachment({ start: cited.start, end: this.#stream.end }, cited.attachment);
      return;
    }
    const { title, number: own } = cited.work;
    const isDocument = own !== null || isDocumentTitle(title) || this.#around.isOwnTitle(title);
    const known = own === null ? this.#around.standsFor(title) : null;
    this.#readWork(cited.start, known ?? cited.work, isDocument ? 'title' : null);
  }

  #readNumber(token: TokenOf<'number'>): void {
    const title = this.#stream.followingTitle(joinsTitle);
    if (title !== null) this.#readTitle(title.token, title.gap, token);
    else if (token.standsAlone) {
      this.#readWork(token.start, { title: null, number: token.number, issuer: null }, 'number');
    }
  }

  /** A work with what is named of it. Without a form it takes a clause to be a document at all. */
  #readWork(start: number, work: Work, form: 'title' | 'number' | null): void {
    const { end } = this.#stream;
    const places = this.#sectionOrAttachment();
    const list = places === null ? this.#stream.follows('clauses', CONNECTION) : null;
    if (form === null && list === null) return;
    const isFormer =
      FORMER_BEFORE.test(this.#stream.before(start)) || FORMER_BEHIND.test(this.#stream.restOfSentence());
    this.#owner = { kind: 'work', work, isFormer };
    this.#around.name(work, this.#stream.behind());
    if (list !== null) this.#pushList(start, list, form ?? 'title');
    else {
      const whole = { start, end: places === null ? end : this.#stream.end };
      this.#push(whole, form ?? 'title', {
        kind: 'work',
        work,
        places: places ?? [],
        isFormer,
        issued: null,
      });
    }
  }

  #sectionOrAttachment(): readonly string[] | null {
    const section = this.#stream.follows('section', CONNECTION);
    if (section !== null) return [section.place];
    const attachment = this.#stream.follows('attachment', POSSESSIVE);
    return attachment === null ? null : [this.#stream.slice(attachment.start, attachment.end)];
  }

  #readSelf(token: SelfPointer): void {
    this.#owner = { kind: 'text', noun: token.noun };
    const list = this.#stream.follows('clauses', CONNECTION);
    const section = list === null ? this.#stream.follows('section', CONNECTION) : null;
    const attachment = (list ?? section) ? null : this.#stream.follows('attachment', POSSESSIVE);
    const whole = { start: token.start, end: this.#stream.end };
    if (list !== null) this.#pushList(token.start, list, 'clause');
    else if (section !== null) this.#pushClause({ ...whole, places: [section.place] }, 'clause');
    else if (attachment !== null) this.#pushAttachment(whole, attachment);
    else this.#push(token, 'relative', { kind: 'self', noun: token.noun });
  }

  /** 该条例第三条. Without a clause it says nothing that its law did not; without a law nobody knows whose clause it is. */
  #readOther(token: SelfPointer): void {
    const list = this.#stream.follows('clauses', CONNECTION);
    const work = this.#around.lastWork(token.noun);
    if (list === null || work === null) return;
    this.#owner = { kind: 'work', work, isFormer: false };
    this.#pushList(token.start, list, 'clause');
  }

  #readRelative(token: RelativePointer): void {
    this.#owner = TEXT;
    const { unit, back, start, end } = token;
    const list = this.#stream.follows('clauses', CONNECTION);
    const clauses = list?.clauses ?? [{ start, end, places: [] }];
    clauses.forEach((clause, index) => {
      const stretch = index === 0 ? { ...clause, start } : clause;
      this.#push(stretch, 'relative', { kind: 'relative', unit, back, places: clause.places });
    });
  }

  #readBareClauses(list: ClauseList): void {
    const law = unmarkedLaw(this.#stream.before(list.start));
    if (law !== null) {
      this.#readUnmarked(list, law);
      return;
    }
    const after = this.#stream.behind();
    if (!mayBeClause(list, after)) return;
    const isOwned = this.#owner.kind === 'work' || this.#owner.noun !== null;
    if (isOwned || this.#around.isOwnClause(list, after)) this.#pushList(list.start, list, 'clause');
  }

  /** 治安管理处罚法第三条, and 《条例》第三条 where the marks are left out. */
  #readUnmarked(list: ClauseList, law: UnmarkedLaw): void {
    const { title, isName } = law;
    const work = this.#around.standsFor(title) ?? (isName ? { title, number: null, issuer: null } : null);
    if (work === null) return;
    this.#owner = { kind: 'work', work, isFormer: false };
    this.#around.name(work, '');
    this.#pushList(list.start - title.length, list, 'title');
  }

  #readSection(token: TokenOf<'section'>): void {
    const isNamed = this.#owner.kind === 'work' || token.isSure || this.#around.hasSection(token.place);
    if (isNamed) this.#pushClause({ ...token, places: [token.place] }, 'clause');
  }

  /** The first clause takes the words before it along, and their form. */
  #pushList(start: number, list: ClauseList, form: ReferenceForm): void {
    list.clauses.forEach((clause, index) => {
      if (index === 0) this.#pushClause({ ...clause, start }, form);
      else this.#pushClause(clause, 'clause');
    });
  }

  #pushClause(clause: NamedClause, form: ReferenceForm): void {
    const { places } = clause;
    const owner = this.#owner;
    if (owner.kind === 'work') this.#push(clause, form, { ...owner, places, issued: null });
    else this.#push(clause, form, { kind: 'clause', noun: owner.noun, places });
  }

  #pushAttachment(stretch: Stretch, { noun, numbers, title }: NamedAttachment): void {
    this.#push(stretch, 'attachment', { kind: 'attachment', noun, numbers, title });
  }

  #push({ start, end }: Stretch, form: ReferenceForm, named: Named): void {
    this.#found.push({ start, end, form, named });
  }
}
