/**
 * A title with everything that belongs to its name: 关于印发《…》的通知 around it, （试行） and 文号 behind it, 文号
 * before it. Whether it is a document's, and what it leads to, is left to sentence.ts and resolve.ts.
 */
import type { NamedAttachment } from './attachments.ts';
import type { Work } from './model.ts';
import { issuerBefore } from './numbers.ts';
import { tidy } from './titles.ts';
import type { TokenOf, TokenStream } from './token-stream.ts';

export type CitedTitle =
  /** 《一览表》（附件2）: an attachment of the text itself. */
  | { readonly kind: 'attachment'; readonly start: number; readonly attachment: NamedAttachment }
  | { readonly kind: 'work'; readonly start: number; readonly work: Work & { readonly title: string } };

export interface TitleSetting {
  /** The 文号 read right before the title, null if there is none. */
  readonly number: TokenOf<'number'> | null;
  /** In the title of a document nothing is called by the name of a notice. */
  readonly isTitleBlock: boolean;
}

const NOTICE_BEFORE = /关于(?:印发|发布|公布|批转|转发|下发)[^，。；、：《》]{0,12}$/u;
const NOTICE_BEHIND = /^(?:等[^，。；、《》]{0,8})?的(?:通知|意见|决定|公告|通告|批复|函)/u;
const EDITION = /^[（(](?:试行|暂行|草案|修订|修正|[0-9]{4}年[^（）()]{0,8})[）)]/u;

/** Whether words between a 文号 and a title let them name one thing: nothing, or 关于印发. */
export function joinsTitle(gap: string): boolean {
  return gap.trim() === '' || (gap.startsWith('关于') && NOTICE_BEFORE.test(gap));
}

/** Reads on behind a title that was just taken, `gap` being the words before it. */
export function readCitedTitle(
  stream: TokenStream,
  token: TokenOf<'title'>,
  gap: string,
  { number, isTitleBlock }: TitleSetting,
): CitedTitle {
  const head = isTitleBlock ? undefined : NOTICE_BEFORE.exec(gap)?.[0];
  const isNotice = head !== undefined && stream.words(NOTICE_BEHIND) !== null;
  const start = isNotice ? token.start - head.length : token.start;
  const named = isNotice ? tidy(stream.slice(start, stream.end)) : token.title;
  const title = named + (stream.words(EDITION) ?? '');
  const attachment = stream.follows('attachment', /^\s*[（(]\s*$/u);
  if (attachment !== null) {
    stream.words(/^\s*[）)]/u);
    return { kind: 'attachment', start: token.start, attachment };
  }
  const from = number?.start ?? start;
  const work = {
    title,
    number: (number ?? numberBehind(stream))?.number ?? null,
    issuer: issuerBefore(stream.before(from)),
  };
  return { kind: 'work', start: from, work };
}

function numberBehind(stream: TokenStream): TokenOf<'number'> | null {
  const bare = stream.follows('number', /^\s*$/u);
  if (bare !== null) return bare;
  const bracketed = stream.follows('number', /^\s*[（(]\s*$/u);
  if (bracketed !== null) stream.words(/^\s*[）)]/u);
  return bracketed;
}
