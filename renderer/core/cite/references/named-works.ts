/**
 * The laws and documents that a text has named so far, so that 《条例》 and 该条例 find what they stand for. Owns short
 * names; how two titles are compared is names.ts's business.
 */
import type { Work } from './model.ts';
import { titleKey } from './names.ts';

const DECLARED =
  /^\s*[（(，,]\s*以下(?:统一)?(?:简称|称)为?\s*[:：]?\s*[“"《〈]?([^“”"《》〈〉（）()，,]{1,20})/u;
/** 《条例》: a kind of document and nothing else. */
const KIND_ALONE =
  /^(?:实施)?(?:法|条例|规定|办法|细则|规则|意见|方案|预案|通知|决定|纲要|规划|规程|规范|标准|章程)$/u;

export class NamedWorks {
  readonly #declared = new Map<string, Work>();
  #ofPart: Work[] = [];
  #part: string | null = null;

  /** Tells that reading has come to a part; what was named in another is no longer what 《条例》 stands for. */
  enter(part: string): void {
    if (part === this.#part) return;
    this.#part = part;
    this.#ofPart = [];
  }

  /** Notes a work, and its short name if one is declared right behind it: （以下简称《条例》）. */
  name(work: Work, behind: string): void {
    this.#ofPart.push(work);
    const declared = DECLARED.exec(behind)?.[1];
    if (declared !== undefined) this.#declared.set(titleKey(declared), work);
  }

  /**
   * The work that a short name stands for: the one that declared it, else for a kind alone (《条例》) the only work of
   * that kind named before in the same part; null if there is none or more than one.
   */
  standsFor(title: string): Work | null {
    const declared = this.#declared.get(titleKey(title));
    if (declared !== undefined) return declared;
    return KIND_ALONE.test(title) ? this.#only(title) : null;
  }

  #only(kind: string): Work | null {
    const candidates = this.#ofPart.filter(({ title }) =>
      title?.replace(/[（(][^（）()]*[）)]$/u, '').endsWith(kind),
    );
    const keys = new Set(candidates.map(({ title }) => titleKey(title ?? '')));
    return keys.size === 1 ? (candidates[0] ?? null) : null;
  }

  /** The work of that kind that was named last (该条例); null if none was. */
  last(kind: string): Work | null {
    const ofKind = this.#ofPart.filter(({ title }) => title === null || title.includes(kind));
    return ofKind.at(-1) ?? null;
  }
}
