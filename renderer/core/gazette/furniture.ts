/**
 * Page furniture: what a page, a word processor or a web page added to the text and nobody wrote as content.
 * Works on one line at a time, by shape alone; what can only be told from the lines around it (an empty
 * label, a doubled character) is found where paragraphs are joined.
 */
import type { ArtifactKind } from './model.ts';

export interface FurnitureSpan {
  readonly kind: ArtifactKind;
  /** UTF-16 offsets in the line, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A periodical's name, then year and number: 某某政报2018.8, 某某公报 2021年第3期. */
const PERIODICAL =
  /^(?:[^\s。，；：]{1,16}\s{2,})?\p{Script=Han}{1,14}[报刊]\s*(?:19|20)\d{2}\s*(?:年\s*第?\s*\d{1,3}\s*期|年?\s*[.．·/—-]\s*\d{1,3}\s*期?|第\s*\d{1,3}\s*期)(?:\s+[^。，；：]{0,20})?$/u;
/** A page number that cannot be content: between dashes, or as 第3页. */
const PAGE_NUMBER =
  /^(?:[-—–－·]\s*\d{1,4}\s*[-—–－·]|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$/u;
/** The same turned round, as it stands on even pages: 2023年第5期　某某市人民政府公报. */
const PERIODICAL_BEHIND =
  /^(?:19|20)\d{2}\s*(?:年\s*第?\s*\d{1,3}\s*期|[.．·]\s*\d{1,3}\s*期?)(?:[（(]总第\s*\d{1,5}\s*期[）)])?\s+\p{Script=Han}{1,14}[报刊]$/u;
/** The name of the periodical alone. */
const PERIODICAL_NAME = /^\p{Script=Han}{1,10}(?:政报|人民政府公报)$/u;
/** A banner over a column of the issue: 【县政府文件】, 【人事任免】. */
const BANNER =
  /^[【〖[［]\s*\p{Script=Han}{0,12}(?:文件|文选|任免|信息|讲话|大事记|法规|规章|决定|解读)\s*[】〗\]］]$/u;
const WEB_RESIDUE =
  /^(?:附件下载|相关附件|打印本页|关闭窗口|打印|关闭|返回顶部|扫一扫.{0,20}|分享到.{0,10}|\[?打印\]?\s*\[?关闭\]?)\s*[:：]?$/u;

const HEADERS: readonly RegExp[] = [PERIODICAL, PERIODICAL_BEHIND, PERIODICAL_NAME, PAGE_NUMBER, BANNER];

/** The furniture in one line, in order and without overlap; a whole-line span covers its visible characters. */
export function findFurniture(line: string): readonly FurnitureSpan[] {
  const visible = line.trim();
  if (visible === '') return [];
  const start = line.indexOf(visible);
  const whole = (kind: ArtifactKind): FurnitureSpan[] => [{ kind, start, end: start + visible.length }];
  if (visible.length <= 80) {
    if (HEADERS.some((header) => header.test(visible))) return whole('runningHeader');
    if (WEB_RESIDUE.test(visible)) return whole('webResidue');
  }
  return findInline(line);
}

function findInline(line: string): readonly FurnitureSpan[] {
  const found: FurnitureSpan[] = [];
  for (const match of line.matchAll(/\[bookmark:[^\]\n]{0,80}\]|\*{2,}/g)) {
    const kind: ArtifactKind = match[0].startsWith('*') ? 'emphasisMark' : 'bookmark';
    found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
