/**
 * Where an unlabelled paragraph belongs: to the labelled block above it if that is a heading, an article or a
 * titled paragraph; after a list to what owns the list; to nothing where a text takes leave of its reader.
 */
import type { Heading } from './headings.ts';
import { opensWithSalutation } from './signs.ts';
import type { Outline } from './tree.ts';

/** For each unlabelled paragraph the index of its parent, or null; entries of labelled ones are null. Linear. */
export function hangUnlabelled(
  outline: Outline,
  headings: readonly (Heading | null)[],
): readonly (number | null)[] {
  const lastLabelled = outline.paragraphs.reduce((last, { label }, at) => (label ? at : last), -1);
  let owner: number | null = null;
  let fresh = false;
  return outline.paragraphs.map((paragraph, at) => {
    if (paragraph.label) {
      owner = at;
      fresh = true;
      return null;
    }
    if (paragraph.kind === 'attachmentList') return null;
    if (paragraph.kind === 'signature' || paragraph.kind === 'date' || takesLeave(paragraph.text)) {
      owner = null;
      return null;
    }
    if (opensWithSalutation(paragraph.text)) owner = at > lastLabelled ? null : topOf(outline, owner);
    else if (fresh) owner = ownerAfter(outline, headings, owner);
    fresh = false;
    return owner;
  });
}

/** 此复。, 特此公告。: the formula that closes a document. */
function takesLeave(text: string): boolean {
  return /^(?:特此|此复|此令|专此|以上请示)[^，。]{0,8}。?$/u.test(text);
}

function topOf(outline: Outline, at: number | null): number | null {
  let top = at;
  while (top !== null && outline.parents[top] != null) top = outline.parents[top] ?? null;
  return top;
}

/** The owner of a paragraph that directly follows the labelled block `last`. */
function ownerAfter(
  outline: Outline,
  headings: readonly (Heading | null)[],
  last: number | null,
): number | null {
  if (last === null) return null;
  const paragraph = outline.paragraphs[last];
  const style = paragraph?.label?.style;
  const heading = headings[last] ?? null;
  const parent = outline.parents[last] ?? null;
  if (heading?.whole || /[：:]$/u.test(paragraph?.text ?? '')) return last;
  if (style === 'clause' && parent === null && heading === null && closesList(outline, last)) return null;
  if (style === 'article' || style === 'clause' || parent === null) return last;
  if (heading === null) return ownsText(outline, last) ? last : parent;
  return closesLedList(outline, last) ? parent : last;
}

/** A decimal without heading that is no member of a list owns what follows it. */
function ownsText(outline: Outline, at: number): boolean {
  return outline.paragraphs[at]?.label?.style === 'decimal' && members(outline, at).length === 1;
}

/** True for the last of several titled items that a lead-in (…如下：) announced: what follows is no part of it. */
function closesLedList(outline: Outline, at: number): boolean {
  const list = members(outline, at);
  const first = list[0] ?? at;
  return list.length > 1 && list.at(-1) === at && /[：:]$/u.test(outline.paragraphs[first - 1]?.text ?? '');
}

/** True for the last of several members: an unlabelled paragraph below it is the document's own again. */
function closesList(outline: Outline, at: number): boolean {
  const list = members(outline, at);
  return list.length > 1 && list.at(-1) === at;
}

const LIST_REACH = 200;

function members(outline: Outline, at: number): readonly number[] {
  const parent = outline.parents[at];
  const style = outline.paragraphs[at]?.label?.style;
  const found: number[] = [];
  for (
    let near = Math.max(0, at - LIST_REACH);
    near < Math.min(outline.paragraphs.length, at + LIST_REACH);
    near += 1
  ) {
    if (outline.paragraphs[near]?.label?.style === style && outline.parents[near] === parent)
      found.push(near);
  }
  return found;
}
