/**
 * Titles between 《 》 in running text: where they stand, and whether they name a document at all. Owns the pairing of
 * the marks (nested, half-width, without partner) and the endings that documents have; what is said about a title
 * (文号, clause) is sentence.ts's business.
 */

export interface MarkedTitle {
  /** UTF-16 offsets, the outer marks included. */
  readonly start: number;
  readonly end: number;
  /** What stands between the outer marks, without blanks between characters. */
  readonly title: string;
}

const MARK = /[《》〈〉<>]/gu;
const PARTNER: Readonly<Record<string, string>> = { '》': '《', '〉': '〈', '>': '<' };

/**
 * The outermost pairs in reading order. A mark without its partner pairs with nothing, and pairs around it hold.
 * Linear.
 */
export function markedTitles(text: string): readonly MarkedTitle[] {
  const open = new OpenMarks();
  const outermost: [start: number, end: number][] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const partner = PARTNER[mark];
    if (partner === undefined) open.push(mark, index);
    const start = partner === undefined ? null : open.takeBackTo(partner);
    if (start === null) continue;
    while ((outermost.at(-1)?.[0] ?? -1) > start) outermost.pop();
    outermost.push([start, index + 1]);
  }
  return outermost.map(([start, end]) => ({ start, end, title: tidy(text.slice(start + 1, end - 1)) }));
}

/** The marks that are open, the innermost last. */
class OpenMarks {
  readonly #open: { readonly mark: string; readonly at: number }[] = [];
  /** How many of each, so that a closing mark without partner costs nothing. */
  readonly #counts = new Map<string, number>();

  push(mark: string, at: number): void {
    this.#open.push({ mark, at });
    this.#counts.set(mark, (this.#counts.get(mark) ?? 0) + 1);
  }

  /** Takes the innermost of those marks with all that stands open inside it; null, and nothing taken, if none is open. */
  takeBackTo(mark: string): number | null {
    if ((this.#counts.get(mark) ?? 0) === 0) return null;
    for (let taken = this.#open.pop(); taken !== undefined; taken = this.#open.pop()) {
      this.#counts.set(taken.mark, (this.#counts.get(taken.mark) ?? 0) - 1);
      if (taken.mark === mark) return taken.at;
    }
    return null;
  }
}

/** Without the blanks of layout: those beside a Chinese character or a mark. */
export function tidy(text: string): string {
  return text.replace(/(?<=[^\p{Script=Latin}\p{N}])\s+|\s+(?=[^\p{Script=Latin}\p{N}])/gu, '').trim();
}

/**
 * What titles of laws and official documents end in: the kinds of 党政机关公文处理工作条例 and 立法法, and what is issued
 * with them. 方法 and 书法 are no laws.
 */
const DOCUMENT_ENDING =
  /(?:(?<![方书兵做看])法|法典|条例|规定|细则|规则|规程|规范|标准|条文|章程|准则|守则|公约|协定|议定书|制|制度|意见|方案|预案|规划|计划|纲要|要点|大纲|指南|指引|导则|措施|举措|政策|目录|清单|名录|决定|决议|令|公告|通告|通报|通知|议案|请示|批复|答复|函|纪要|工作报告|解释)$/u;
/** （试行）, （2024年版）, （2021-2025年） behind a title. */
const EDITION = /[（(][^（）()]*[）)]$/u;
/** Longer is no title but a text between marks. */
const LONGEST_TITLE = 150;

/**
 * Whether a title is one of a law or an official document: by its ending. Newspapers (《湖南日报》), forms (《审批表》),
 * certificates and contracts are none.
 */
export function isDocumentTitle(title: string): boolean {
  if (title.length > LONGEST_TITLE) return false;
  return DOCUMENT_ENDING.test(title.replace(EDITION, ''));
}
