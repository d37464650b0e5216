/**
 * Numbers of documents in running text: 文号 (国办发〔2015〕57号), orders (国务院令第500号), and the standards that
 * stand in brackets behind a title (GB/T 9704-2012). Owns where a number begins: nothing parts it from the words
 * before it (省自然资源厅湘自资办发〔2021〕71号).
 */
import { officialNumber } from '../document-name.ts';

export interface PrintedNumber {
  /** UTF-16 offsets without brackets around it. */
  readonly start: number;
  readonly end: number;
  /** 〔〕 around the year, half-width digits; orders and standards as printed. */
  readonly number: string;
  /** Whether it is a reference where no title stands before it. */
  readonly standsAlone: boolean;
}

const DOC_NUMBER =
  /(\p{Script=Han}{1,24})(\s*[〔［[【﹝(（]\s*[0-9０-９]{4}\s*[〕］\]】﹞)）]\s*第?\s*[0-9０-９]{1,5}\s*号)/gu;
const ORDER =
  /\p{Script=Han}{2,24}?(?:令\s*第?[0-9０-９一二三四五六七八九十百零〇]{1,8}号|第[0-9０-９一二三四五六七八九十百零〇]{1,8}号令)/gu;
const STANDARD = /[A-Z]{2,5}(?:\/[A-Z]{1,2})?\s?[0-9]{1,6}(?:\.[0-9]{1,3})?[-—–－][0-9]{2,4}/gu;

/** After one of these words a number begins, if at least two characters of it are left. */
const VERBS =
  '根据|依据|依照|按照|遵照|参照|对照|贯彻|落实|执行|符合|违反|转发|印发|批转|发布|下发|按|据|照|和|与|及|或|以|从|将|对|原|见|的|在|由';
const ISSUERS = '人民政府|政府|办公厅|办公室|委员会|国务院|中央|总局|部|厅|局|委|署|会|院|府|办';
const AFTER_VERB = new RegExp(`^.*(?:${VERBS})(?=.{2})`, 'su');
const AFTER_ISSUER = new RegExp(`^.{2,}(?:${ISSUERS})(?=.{2})`, 'su');
/** Whoever gives orders is named by one of these. */
const GIVES_ORDERS = /(?:国务院|主席|部|局|署|总局|委员会|委|政府|省|市|院|会)(?:令|第)/u;

/** Every number of the text in reading order, none overlapping. Linear. */
export function printedNumbers(text: string): readonly PrintedNumber[] {
  return [...docNumbers(text), ...orders(text), ...standards(text)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((number, index, all) => index === 0 || number.start >= (all[index - 1]?.end ?? 0));
}

function docNumbers(text: string): readonly PrintedNumber[] {
  return [...text.matchAll(DOC_NUMBER)].flatMap(({ 1: words = '', 2: rest = '', index }) => {
    const agency = words.replace(AFTER_VERB, '').replace(AFTER_ISSUER, '');
    const start = index + words.length - agency.length;
    return [
      { start, end: index + words.length + rest.length, number: official(agency + rest), standsAlone: true },
    ];
  });
}

function official(printed: string): string {
  return officialNumber(printed.replace('﹝', '〔').replace('﹞', '〕')).replace('〕第', '〕');
}

function orders(text: string): readonly PrintedNumber[] {
  return [...text.matchAll(ORDER)].flatMap(({ 0: words, index }) => {
    const order = words.replace(AFTER_VERB, '');
    if (!GIVES_ORDERS.test(order)) return [];
    const end = index + words.length;
    return [{ start: end - order.length, end, number: order, standsAlone: true }];
  });
}

function standards(text: string): readonly PrintedNumber[] {
  return [...text.matchAll(STANDARD)].map(({ 0: number, index }) => ({
    start: index,
    end: index + number.length,
    number,
    standsAlone: false,
  }));
}

/** The words at the end of `before` that name an issuer (省政府办公厅); null if they name none. */
export function issuerBefore(before: string): string | null {
  const words = /\p{Script=Han}{2,30}$/u.exec(before)?.[0].replace(AFTER_VERB, '') ?? '';
  return new RegExp(`(?:${ISSUERS})$`, 'u').test(words) ? words : null;
}
