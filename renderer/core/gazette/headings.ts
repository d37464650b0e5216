/**
 * Which labelled paragraphs have a heading, and where it ends: the whole line (一、总体要求), a first sentence that
 * runs into its paragraph (（一）发展质量稳步提升。面对…), a name before a colon (（1）综合协调组：…). A complete
 * provision has none; nor has anything that is, or stands under, a 条.
 */
import type { Paragraph } from './paragraphs.ts';

export interface Heading {
  /** The title text, without the closing 。 or ：. */
  readonly text: string;
  /** True if nothing else stands in the paragraph. */
  readonly whole: boolean;
}

export interface HeadingContext {
  /** The block is an article, stands under one, or is a clause that runs on through chapters as articles do. */
  readonly provision: boolean;
  /** An unlabelled paragraph or a list below it follows at once. */
  readonly hasContent: boolean;
  /** The other paragraphs of its list. */
  readonly siblings: readonly Paragraph[];
}

/** Words that make a sentence rule, define, condition or introduce instead of naming what follows. */
const PROVISION =
  /应当|应该|不得|(?<=.)必须|负责(?!制|人)|可以|是指|下列|以下|如下|包括|组成|符合|不予|予以|有权|凡|经.{1,12}(?:同意|批准|审核)|由.{2,30}(?:负责|牵头)|自.{2,20}起|按.{2,20}(?:执行|办理|报告|报)$|之一|(?<!目)的$|时$/u;
/** A quantity to be reached: a target, not a title. */
const QUANTITY = /\d[\d.]*\s*(?:个|件|所|户|万|公里|亩|人|名|家|座|台|元|项|次|%|％|处|条|套)/u;
const RUN_IN_LENGTH = 40;
const NAME_LENGTH = 18;

/** The heading of a labelled paragraph, or null. */
export function findHeading(paragraph: Paragraph, context: HeadingContext): Heading | null {
  const style = paragraph.label?.style;
  const text = textOf(paragraph);
  if (!style || text === '') return null;
  if (style === 'book' || style === 'chapter' || style === 'division')
    return { text: withoutLetterSpacing(text), whole: true };
  if (style === 'article' || context.provision) return null;
  return wholeLine(text) ?? setApart(text) ?? name(text) ?? sentence(text, context);
}

function textOf(paragraph: Paragraph): string {
  return paragraph.text.slice(paragraph.label?.textStart ?? 0).trim();
}

/** 总　则: blanks between single characters are typesetting. */
function withoutLetterSpacing(text: string): string {
  return /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(text) ? text.replace(/\s/gu, '') : text;
}

/** A short title set apart from its text by a wide gap: 奖励   在突发…. */
function setApart(text: string): Heading | null {
  const title = /^(\S{2,14})\s{2,}(?=\S)/u.exec(text)?.[1];
  return title && !/[，。；：:、]/u.test(title) ? { text: title, whole: false } : null;
}

function wholeLine(text: string): Heading | null {
  if (/^[^。；！？：;!?:]{1,70}$/u.test(text) && setApart(text) === null) {
    return /[，、,]$/u.test(text) ? null : { text: withoutLetterSpacing(text), whole: true };
  }
  const named = /^([^，。；：:]{1,18})[：:]$/u.exec(text)?.[1];
  return named && !PROVISION.test(named) ? { text: named.trim(), whole: true } : null;
}

function name(text: string): Heading | null {
  const match = new RegExp(`^([^，。；：:“]{1,${NAME_LENGTH}})[：:](?=\\s*[^\\s\\d])`, 'u').exec(text);
  return match?.[1] && !PROVISION.test(match[1]) ? { text: match[1].trim(), whole: false } : null;
}

function sentence(text: string, context: HeadingContext): Heading | null {
  const first = firstSentence(text);
  if (first === null || !isTitle(first)) return null;
  const whole = text.length <= first.length + 1;
  if (whole)
    return context.hasContent && siblingsRunIn(context.siblings, first) ? { text: first, whole: true } : null;
  return siblingsRunIn(context.siblings, first) ? { text: first, whole: false } : null;
}

/** Up to the first 。, if that comes before any other mark that ends a sentence. */
function firstSentence(text: string): string | null {
  return new RegExp(`^([^。；！？：;!?]{2,${RUN_IN_LENGTH}})。`, 'u').exec(text)?.[1]?.trim() ?? null;
}

function isTitle(text: string): boolean {
  return !PROVISION.test(text) && !QUANTITY.test(text) && (text.match(/，/gu)?.length ?? 0) <= 2;
}

/** In a list of titled paragraphs most have titles; one that stands alone needs a short one. */
function siblingsRunIn(siblings: readonly Paragraph[], first: string): boolean {
  if (siblings.length === 0) return first.length <= 16;
  const titled = siblings.filter((sibling) => {
    const text = textOf(sibling);
    const candidate = firstSentence(text);
    return (candidate !== null && isTitle(candidate)) || wholeLine(text) !== null || name(text) !== null;
  });
  return titled.length * 2 >= siblings.length;
}
