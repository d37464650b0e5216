/**
 * What is known of a document as a whole, read from its head, its signature and the titles of its parts.
 * Everything is as printed except blanks in titles and names; what is not printed is null.
 */
import type { FrontMatter, HeadBlock } from './front-matter.ts';
import type { Block, DocumentKind, EffectiveClause, IsoDate, Part } from './model.ts';
import { isOrgan, readDate, readSpeaker } from './signs.ts';
import { joinPieces } from './source-lines.ts';

export interface HeadData {
  readonly title: string;
  readonly docNumber: string | null;
  readonly registrationNumber: string | null;
  /** From the title block only. */
  readonly issuer: string | null;
  readonly addressees: string | null;
  readonly speaker: string | null;
  /** The date in a subtitle. */
  readonly date: IsoDate | null;
}

/** Reads the head's blocks. */
export function readHead(front: FrontMatter): HeadData {
  const of = (role: HeadBlock['role']): string | null => {
    const block = front.blocks.find((candidate) => candidate.role === role);
    return block ? joinPieces(block.pieces) : null;
  };
  const [issuer, title] = [of('issuer'), compact(of('title') ?? '')];
  return {
    title: compact(issuer ?? '') + title,
    docNumber: of('docNumber'),
    registrationNumber: of('registrationNumber'),
    issuer: issuer === null ? issuerInTitle(title) : compact(issuer),
    addressees: of('addressees')?.replace(/\s*[：:]\s*$/u, '') ?? null,
    speaker: readSpeaker(of('speaker') ?? ''),
    date: readDate(of('subtitle') ?? ''),
  };
}

function compact(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The organ that a title names before 关于, or whose 令 or 公告 it is. */
function issuerInTitle(title: string): string | null {
  const organ = /^(.{3,30}?)(?:关于|(?:令|公告|通告)$)/u.exec(title)?.[1];
  return organ !== undefined && isOrgan(organ) ? organ : null;
}

/** Kinds by what a title ends in; the longer names first. */
const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/意见$/u, '意见'],
  [/办法$/u, '办法'],
  [/方案$/u, '方案'],
  [/要点$/u, '要点'],
  [/预案$/u, '预案'],
  [/规定$/u, '规定'],
  [/规则$/u, '规则'],
  [/细则$/u, '细则'],
  [/条例$/u, '条例'],
  [/规划$/u, '规划'],
  [/计划$/u, '计划'],
  [/决定$/u, '决定'],
  [/通告$/u, '通告'],
  [/公告$/u, '公告'],
  [/通报$/u, '通报'],
  [/批复$/u, '批复'],
  [/公报$/u, '公报'],
  [/命令$|令$/u, '令'],
  [/纪要$/u, '纪要'],
  [/章程$/u, '章程'],
  [/函$/u, '函'],
  [/讲话$/u, '讲话'],
  [/报告$/u, '报告'],
  [/通知$/u, '通知'],
];

function kindOf(title: string): DocumentKind | null {
  const bare = compact(title).replace(/[（(][^（）()]{1,20}[）)]$/u, '');
  return KINDS.find(([ending]) => ending.test(bare))?.[1] ?? null;
}

/** What a document issues, or is: the kind of its first enclosed text, else that of its own title. */
export function documentKind(head: HeadData, parts: readonly Part[]): DocumentKind {
  const enclosed = parts.find((part) => part.role === 'enclosed');
  const own = kindOf(enclosed?.title ?? head.title);
  if (own) return own;
  return isSpoken(head) ? speechKind(head.title) : '通知';
}

/** A report or speech: no number, no addressees, and no form of an official document in its title. */
export function isSpoken(head: HeadData): boolean {
  const own = kindOf(head.title);
  const spoken = own === null || own === '报告' || own === '讲话';
  return head.docNumber === null && head.addressees === null && spoken;
}

/** A text without number and addressees is spoken or reported; only its title can tell which. */
function speechKind(title: string): DocumentKind {
  return /报告|汇报|总结|分析|说明/u.test(title) ? '报告' : '讲话';
}

/** The form that the document itself has: the last word of its title; what merely issues a text is a 通知. */
export function documentForm(head: HeadData, kind: DocumentKind): string {
  const own = kindOf(head.title);
  if (/关于(?:印发|转发|颁发|发布|公布)/u.test(head.title) && (own === kind || own === null)) return '通知';
  return own ?? (isSpoken(head) ? kind : '通知');
}

/** `report`, `speech` or `document`, with its ordinal: for the id of a document without number. */
export function fallbackName(kind: DocumentKind, docNumber: string | null): string {
  if (docNumber !== null) return 'document';
  if (kind === '报告') return 'report';
  return kind === '讲话' ? 'speech' : 'document';
}

/** The signature of the notice: its organ if the head names none, and the date. */
export function readSignature(blocks: readonly Block[]): { issuer: string | null; date: IsoDate | null } {
  const own = blocks.filter((block) => block.part === blocks[0]?.part);
  const signature = own.find((block) => block.kind === 'signature' && isOrgan(signatory(block.text)));
  const dated = own.find((block) => block.kind === 'date') ?? signature;
  return {
    issuer: signature ? compact(signatory(signature.text)) : null,
    date: dated ? readDate(dated.text) : null,
  };
}

function signatory(text: string): string {
  return text.replace(/[0-9〇○零一二三四五六七八九十]{2,4}\s*年.*$/u, '').trim();
}

const IN_FORCE = /本[^，。；“”《》]{0,12}?(?:自|从|于)[^，。；]{1,30}?(?:施行|实施|生效|执行)/u;

/**
 * The sentence that puts the document in force, and a sentence after it on repeal or validity; without the last
 * stop and without a clause on who interprets the text.
 */
export function findEffective(blocks: readonly Block[]): EffectiveClause | null {
  for (const block of blocks) {
    const match = IN_FORCE.exec(block.text);
    if (!match) continue;
    const rest = block.text.slice(match.index);
    const sentences = rest.match(/[^。]*。?/gu)?.filter((sentence) => sentence !== '') ?? [];
    const added = sentences.slice(1).findIndex((sentence) => !/废止|失效|有效期/u.test(sentence));
    const quote = sentences.slice(0, added < 0 ? sentences.length : added + 1).join('');
    return {
      blockId: block.id,
      quote: quote.replace(/[，；]本[^，。；]{0,12}由[^，。；]{1,40}解释/u, '').replace(/。$/u, ''),
    };
  }
  return null;
}
