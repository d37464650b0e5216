/**
 * The tokens of a paragraph one after the other, and what stands between them. Owns the position of reading; what the
 * tokens mean is for cited-title.ts and sentence.ts.
 */
import { type Token, tokensOf } from './tokens.ts';

export type TokenOf<Kind extends Token['kind']> = Extract<Token, { kind: Kind }>;

export class TokenStream {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;
  #end: number;

  /** What stands before `from` is not read. */
  constructor(text: string, from: number) {
    this.#text = text;
    this.#end = from;
    // Blanks for the label, so that 第九条第一项 is read as the first item below the label 第九条.
    this.#tokens = tokensOf(' '.repeat(from) + text.slice(from));
  }

  /** Where what was read ends, in UTF-16 units. */
  get end(): number {
    return this.#end;
  }

  /** The next token, with the words between it and what was read before; null at the end. */
  take(): { readonly token: Token; readonly gap: string } | null {
    const token = this.#tokens[this.#next];
    if (token === undefined) return null;
    const gap = this.#text.slice(this.#end, token.start);
    this.#next += 1;
    this.#end = token.end;
    return { token, gap };
  }

  /** Takes the next token if it is of that kind and `gap` fits all that stands before it; else null. */
  follows<Kind extends Token['kind']>(kind: Kind, gap: RegExp): TokenOf<Kind> | null {
    const token = this.#tokens[this.#next];
    if (token?.kind !== kind || !gap.test(this.#text.slice(this.#end, token.start))) return null;
    this.take();
    return token as TokenOf<Kind>;
  }

  /** Takes the next token if it is a title and `joins` holds for what stands before it; else null. */
  followingTitle(
    joins: (gap: string) => boolean,
  ): { readonly token: TokenOf<'title'>; readonly gap: string } | null {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'title') return null;
    const gap = this.#text.slice(this.#end, token.start);
    if (!joins(gap)) return null;
    this.take();
    return { token, gap };
  }

  /** Takes plain words right behind what was read, if they fit from their beginning on; null if they do not. */
  words(pattern: RegExp): string | null {
    const words = pattern.exec(this.#text.slice(this.#end, this.#end + 40))?.[0] ?? null;
    this.#end += words?.length ?? 0;
    return words;
  }

  /** Up to 40 characters. */
  before(at: number): string {
    return this.#text.slice(Math.max(0, at - 40), at);
  }

  /** Up to 40 characters behind what was read. */
  behind(): string {
    return this.#text.slice(this.#end, this.#end + 40);
  }

  /** Up to the end of the sentence, or 300 characters. */
  restOfSentence(): string {
    return this.#text.slice(this.#end, this.#end + 300).split('。')[0] ?? '';
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start, end);
  }
}
