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
  const open: { readonly mark: string; readonly at: number }[] = [];
  const outermost: [start: number, end: number][] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const partner = PARTNER[mark];
    if (partner === undefined) {
      open.push({ mark, at: index });
      continue;
    }
    const start = closePair(open, partner);
    if (start === null) continue;
    while ((outermost.at(-1)?.[0] ?? -1) > start) outermost.pop();
    outermost.push([start, index + 1]);
  }
  return outermost.map(([start, end]) => ({ start, end, title: tidy(text.slice(start + 1, end - 1)) }));
}

/** Takes the partner and what stands open inside it off the stack; null, and nothing taken, if none is open. */
function closePair(open: { readonly mark: string; readonly at: number }[], partner: string): number | null {
  let position = open.length - 1;
  while (position >= 0 && open[position]?.mark !== partner) position -= 1;
  const start = open[position]?.at;
  if (start === undefined) return null;
  open.length = position;
  return start;
}

/** Without the blanks of layout: those beside a Chinese character or a mark. */
export function tidy(text: string): string {
  return text.replace(/(?<=[^\p{Script=Latin}\p{N}])\s+|\s+(?=[^\p{Script=Latin}\p{N}])/gu, '').trim();
}

/** What titles of laws and official documents end in, after 党政机关公文处理工作条例 and 立法法, and what is issued with them. */
const DOCUMENT_ENDING =
  /(?:法|法典|条例|规定|办法|细则|规则|规程|规范|标准|条文|章程|准则|守则|公约|协定|议定书|制|制度|意见|方案|预案|规划|计划|纲要|要点|大纲|指南|指引|导则|措施|举措|政策|目录|清单|名录|决定|决议|命令|令|公报|公告|通告|通报|通知|议案|批复|函|纪要|工作报告|解释|答复|宣言|十条|要求|任务分工)$/u;
/** （试行）, （2024年版）, （2021-2025年） behind a title. */
const EDITION = /[（(][^（）()]*[）)]$/u;
/** Latin, or shorter than any name: a quoted word. */
const LONGEST_TITLE = 150;

/**
 * Whether a title is one of a law or an official document: by its ending. Newspapers (《湖南日报》), forms (《审批表》),
 * certificates and contracts are none.
 */
export function isDocumentTitle(title: string): boolean {
  if (title.length > LONGEST_TITLE) return false;
  return DOCUMENT_ENDING.test(title.replace(EDITION, ''));
}
