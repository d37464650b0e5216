/**
 * The subject of a figure: the verbatim words, and the form under which two figures have the same subject.
 *
 * The rule of agreement. From the front of the words fall, again and again: whose and when (全县, 我县, 全年, 今年,
 * 2021年, 其中, 一是), what is hoped (力争, 确保), adverbs (成功, 共, 已) and the verbs that only say that it was done
 * (完成, 实现, 办理, 办结, 拥有). 完成 and 实现 fall inside too, and 新增, 净增, since the aspect says them. Every other
 * verb stays (引进, 开工, 签约 count different things). The rest must be equal when folded. Nothing is guessed: a subject
 * that says little by itself (投资, 占比), that stands after 其中, or that hangs on the first of a list agrees with none.
 */
import { fold } from '../../text/fold.ts';
import type { Slice } from './model.ts';

export interface Subject {
  readonly slice: Slice | null;
  readonly key: string | null;
}

export const NO_SUBJECT: Subject = { slice: null, key: null };

const SEPARATORS = '[\\s、和与及]';
const SCOPE =
  '全县|我县|全区|我区|全旗|我旗|今年以来|今年|去年|全年|年内|年底前|年末|本年度?|当年|上半年|下半年|前?[一二三四]季度|\\d{4}年度?|' +
  '截至[^，]{0,8}底|目前|一年来|[五三]年来|过去[一五]年|其中|同时|特别是|[一二三四五六七八九十][是要]|到\\d{4}年底?|预计|力争|努力|确保|着力|' +
  '成功|圆满|全面(?!小康|建成)|顺利|积极(?!性)|累计|共计|总计|合计|共(?![青享建同产济治有])|约(?![谈束])|已经?|' +
  '将(?!军|来)|要(?![素求点件闻塞害])|再(?![生就贷保])|并(?![购网轨联])|又';
const ADDED = '新增加?(?!长)|净增(?!长)';
const DONE = '完成(?!率|度|情况)|实现(?!率|程度)|达到|拥有|办理|办结';
const FRAME = new RegExp(`^(?:\\s|${SCOPE}|${ADDED}|${DONE})+`);
const SCOPE_ONLY = new RegExp(`^(?:${SEPARATORS}|${SCOPE})+`);
const DONE_FIRST = new RegExp(`^(?:${SEPARATORS}|${SCOPE})*(?:${DONE}|${ADDED})`);
const DONE_INSIDE = new RegExp(`完成(?!率|度|情况)|实现(?!率|程度)|${ADDED}`, 'g');
const ADDS = new RegExp(ADDED);

/** Words that mean nothing without the sentence around them. */
const VAGUE: ReadonlySet<string> = new Set(
  (
    '总投资额 投资额 年度投资 实际投资 累计投资 签约金额 签约总金额 占地面积 新项目 销售额 开工项目 竣工项目 签约项目 ' +
    '新引进项目 引进项目 综合办结率 覆盖率 完成率 合格率 满意度 群众满意度 惠及群众 受益群众 服务群众 参与人数'
  ).split(' '),
);

/** A name that ends so can stand in a list without what the last member adds (城镇、农村居民人均可支配收入 cannot). */
const MEASURED_NAME =
  /(?:总值|产值|增加值|总额|投资|收入|支出|税收|产量|面积|游客|比重|占比|[^%]率|余额|贷款|存款|指数|人数|总量|数量|规模)$/;

/** The slice of `text` between two offsets without frames, blanks and brackets at its edges; null if nothing is left. */
export function subjectSlice(text: string, from: number, to: number): Slice | null {
  let raw = text.slice(from, to).replace(/[\s、]+$/, '');
  raw = raw.replace(/（[^（）]*）$/, '');
  const separators = new RegExp(`^${SEPARATORS}*`).exec(raw)?.[0].length ?? 0;
  const start = separators + frameLength(raw.slice(separators));
  const words = raw.slice(start).trimEnd();
  if (words === '' || /[的由从等]$/.test(words)) return null;
  return { start: from + start, end: from + start + words.length, text: words };
}

/** The key of a subject given by its words; null if the words are too vague to agree with anything. */
export function keyOf(words: string): string | null {
  const plain = words.replace(DONE_INSIDE, '');
  const stripped = plain.slice(frameLength(plain)).replace(/^[与和及、]/, '');
  if (VAGUE.has(stripped) || /^(?:.{0,2}|总..)$/u.test(stripped) || stripped.startsWith('占')) return null;
  return fold(stripped);
}

/** The form under which two wholes of a share agree: without whose and when, unless that is all (占全县). */
export function wholeKey(words: string): string {
  return fold(withoutScope(words)) || fold(words);
}

/** Whether the words add what came to be (新增城镇就业, 城镇新增就业). */
export function saysAdded(words: string): boolean {
  return ADDS.test(words);
}

/** Whether the words begin with a verb that only says that it was done, so that a list after it shares nothing else. */
export function beginsWithDone(words: string): boolean {
  return DONE_FIRST.test(words);
}

/** What is left of the words before a number when whose and when are taken away: empty where nobody does anything. */
export function withoutScope(words: string): string {
  return words.replace(SCOPE_ONLY, '').trim();
}

/**
 * The members of a list of `count` subjects, in order; null if the words do not make so many. Lists are cut at 、, and
 * at 和, 与, 及 only where that gives the number.
 */
export function membersOf(text: string, slice: Slice, count: number): readonly Subject[] | null {
  for (const cut of [/、/g, /、|以及|[和与及]/g]) {
    const edges = [...slice.text.matchAll(cut)].map((match) => [match.index, match.index + match[0].length]);
    if (edges.length + 1 !== count) continue;
    const starts = [0, ...edges.map(([, end]) => end ?? 0)];
    const ends = [...edges.map(([start]) => start ?? 0), slice.text.length];
    const slices = starts.map((start, index) =>
      subjectSlice(text, slice.start + start, slice.start + (ends[index] ?? start)),
    );
    return slices.map((member, index) => memberOf(member, slice, index === count - 1));
  }
  return null;
}

/** A member that cannot stand alone agrees only with the same member of the same list. */
function memberOf(member: Slice | null, list: Slice, isLast: boolean): Subject {
  if (member === null) return NO_SUBJECT;
  if (isLast || MEASURED_NAME.test(member.text)) return { slice: member, key: keyOf(member.text) };
  return { slice: member, key: `${fold(member.text)}|${fold(list.text)}` };
}

function frameLength(words: string): number {
  return FRAME.exec(words)?.[0].length ?? 0;
}
