/**
 * The head of a document: issuing organ, title, numbers, speaker, addressees, up to where its text begins.
 * Reads what stands there; issuer and date that only a signature gives are left to `metadata.ts`.
 */

import { readLabel } from './labels.ts';
import type { BlockKind } from './model.ts';
import { endsComplete } from './punctuation.ts';
import {
  addresseesEnd,
  isAttachmentLabel,
  isDocNumber,
  isOrderNumber,
  isOrderTitle,
  isOrgan,
  isRegistrationNumber,
  isSalutation,
  isTitleLike,
  isTitleQualifier,
  orderNumberStart,
  readSpeaker,
} from './signs.ts';
import { joinPieces, type Piece, type SourceLine, splitPieces } from './source-lines.ts';

/** A block of the head, by the role it has there. */
export interface HeadBlock {
  readonly role:
    | 'issuer'
    | 'title'
    | 'subtitle'
    | 'docNumber'
    | 'registrationNumber'
    | 'speaker'
    | 'addressees'
    | 'salutation';
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
}

export interface FrontMatter {
  readonly blocks: readonly HeadBlock[];
  /** The lines after the head; the first may be the rest of the addressees' line. */
  readonly rest: readonly SourceLine[];
}

const KINDS: Readonly<Record<HeadBlock['role'], BlockKind>> = {
  issuer: 'title',
  title: 'title',
  subtitle: 'title',
  docNumber: 'docNumber',
  registrationNumber: 'registrationNumber',
  speaker: 'signature',
  addressees: 'addressees',
  salutation: 'addressees',
};

type Role = HeadBlock['role'];

/** No title in these gazettes takes more lines. */
const TITLE_LINES = 8;

/** Reads the head of the document that begins at the first of `lines`. */
export function readFrontMatter(lines: readonly SourceLine[]): FrontMatter {
  const blocks: HeadBlock[] = [];
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const end = blocks.length > 0 ? addresseesEnd(line.text) : null;
    if (end !== null) return addressed(blocks, lines, { at, end });
    if (blocks.length > 0 && addressesOverLines(lines, at)) {
      append(blocks, 'addressees', line.pieces);
      continue;
    }
    const role = headRole(line.text, blocks);
    if (role === null) break;
    const numbered = role === 'title' ? orderNumberStart(line.text) : null;
    const { before, after } = splitPieces(line.pieces, numbered ?? line.text.length);
    append(blocks, role, before);
    if (after.length > 0) append(blocks, 'docNumber', after);
    if (role === 'salutation') return { blocks, rest: lines.slice(at + 1) };
  }
  return { blocks, rest: lines.slice(at) };
}

/** The most lines that a list of addressees is cut into. */
const ADDRESS_LINES = 4;

/** The list of addressees itself can be cut: only its lines together end in a colon. */
function addressesOverLines(lines: readonly SourceLine[], at: number): boolean {
  let list = lines[at]?.text ?? '';
  if (!/^各|[、，]/u.test(list) || /[：:。]/u.test(list)) return false;
  for (const { text } of lines.slice(at + 1, at + ADDRESS_LINES)) {
    list += text;
    if (/[：:。]/u.test(text)) return addresseesEnd(list) === list.length;
  }
  return false;
}

function headRole(line: string, blocks: readonly HeadBlock[]): Role | null {
  const has = (role: Role): boolean => blocks.some((block) => block.role === role);
  if (isDocNumber(line)) return has('docNumber') ? null : 'docNumber';
  if (isOrderNumber(line) && !has('docNumber') && titledAsOrder(blocks)) return 'docNumber';
  if (isRegistrationNumber(line)) return has('registrationNumber') ? null : 'registrationNumber';
  if (isSalutation(line)) return has('title') ? 'salutation' : null;
  if (isAttachmentLabel(line) || readLabel(line) || has('speaker')) return null;
  return has('title') ? roleUnderTitle(line, blocks) : roleOfTitle(line, has('issuer'));
}

function titledAsOrder(blocks: readonly HeadBlock[]): boolean {
  const last = blocks.at(-1);
  return last?.role === 'title' && isOrderTitle(joinPieces(last.pieces));
}

function roleOfTitle(line: string, issued: boolean): Role | null {
  if (!isTitleLine(line)) return null;
  return isOrgan(line) && !issued ? 'issuer' : 'title';
}

function roleUnderTitle(line: string, blocks: readonly HeadBlock[]): Role | null {
  const last = blocks.at(-1)?.role;
  const taken = blocks.at(-1)?.pieces.length ?? 0;
  const numbered = blocks.some((block) => block.role === 'docNumber');
  if (!numbered && readSpeaker(line) !== null) return 'speaker';
  if (last === 'subtitle' && isOrgan(line)) return 'speaker';
  if (last === 'subtitle' || isSubtitle(line))
    return isSubtitlePart(line) && taken < TITLE_LINES ? 'subtitle' : null;
  return last === 'title' && taken < TITLE_LINES && isTitleLine(line) ? 'title' : null;
}

function isTitleLine(line: string): boolean {
  return (
    isTitleLike(line) ||
    isTitleQualifier(line) ||
    (line.length <= 40 && /^[<〈《]/u.test(line) && !endsComplete(line))
  );
}

/** 2022年3月23日在…会议上, （2022年3月23日）: when and where a report was given. */
function isSubtitle(line: string): boolean {
  return (
    line.length <= 60 &&
    /^(?:[（(—-]{0,2}\s*)?(?:(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月|在\S{2,40}(?:会议|大会)上)/u.test(line) &&
    !/[。；]/u.test(line)
  );
}

function isSubtitlePart(line: string): boolean {
  return line.length <= 60 && !/[。；：]/u.test(line);
}

function append(blocks: HeadBlock[], role: Role, pieces: readonly Piece[]): void {
  const last = blocks.at(-1);
  const continues = last?.role === role && (role === 'title' || role === 'subtitle' || role === 'addressees');
  if (continues) blocks[blocks.length - 1] = { ...last, pieces: [...last.pieces, ...pieces] };
  else blocks.push({ role, kind: KINDS[role], pieces });
}

/** Cuts the addressees off their line; a word of the body stranded behind the colon goes on with the next line. */
function addressed(
  blocks: HeadBlock[],
  lines: readonly SourceLine[],
  cut: { at: number; end: number },
): FrontMatter {
  const line = lines[cut.at];
  if (!line) return { blocks, rest: [] };
  const { before, after } = splitPieces(line.pieces, cut.end);
  append(blocks, 'addressees', before);
  const [next, ...following] = lines.slice(cut.at + 1);
  if (after.length === 0) return { blocks, rest: lines.slice(cut.at + 1) };
  const stranded: SourceLine = {
    ...line,
    pieces: after,
    text: joinPieces(after),
    topsPage: false,
    indent: 0,
  };
  if (!next || readLabel(next.text) || endsComplete(stranded.text))
    return { blocks, rest: [stranded, ...lines.slice(cut.at + 1)] };
  const pieces = [...after, ...next.pieces];
  return { blocks, rest: [{ ...stranded, pieces, text: joinPieces(pieces) }, ...following] };
}
