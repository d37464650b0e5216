/**
 * Lines of an official document that are known by their shape (GB/T 9704): 发文字号, 登记号, 主送机关, dates,
 * issuing organs, attachment labels, titles. Each predicate takes a line without outer blanks.
 */
import { parseNumeral } from '../text/numerals.ts';
import { readLabel } from './labels.ts';
import type { IsoDate } from './model.ts';

/** 南政办发[2018]11号: an organ's abbreviation, a year in brackets, a number. */
const DOC_NUMBER =
  /^\p{Script=Han}{2,12}\s*[[［〔【（(]\s*(?:19|20)\d{2}\s*[\]］〕】）)]\s*第?\s*\d{1,4}\s*号$/u;
const REGISTRATION = /^[A-Z]{2,8}\s*[-—－–]\s*(?:19|20)\d{2}\s*[-—－–]\s*\d{2,6}$/u;
const ORDER_NUMBER = /^(?:(?:19|20)\d{2}\s*年\s*)?第\s*(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,5})\s*号$/u;
const ARABIC_DATE = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
const HAN_DATE =
  /([一二]\s*[〇○零九0-9一二三四五六七八]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u;
/** What the names of issuing organs end in. */
const ORGAN_END =
  /(?:人民政府|办公室|办公厅|委员会|政府办|国务院|局|厅|部|署|委|院|指挥部|领导小组|管委会|人大|政协|中心)$/u;
const FORM_END =
  /(?:通知|意见|决定|通告|公告|公报|通报|批复|函|报告|请示|命令|令|议案|纪要|办法|规定|规则|方案|预案|要点|细则|条例|规划|计划|章程|讲话)(?:[（(][^（）()]{1,12}[）)])?$/u;

export function isDocNumber(line: string): boolean {
  return line.length <= 40 && DOC_NUMBER.test(plainDigits(line));
}

/** 第12号, 2023年第4号: the number of an order or announcement, which stands under its title. */
export function isOrderNumber(line: string): boolean {
  return ORDER_NUMBER.test(plainDigits(line));
}

/** Where the number of an order begins on the line of its title (某某县人民政府令 第12号), or null. */
export function orderNumberStart(line: string): number | null {
  const match = /^\p{Script=Han}{2,30}令\s*(?=第)/u.exec(line);
  return match && isOrderNumber(line.slice(match[0].length)) ? match[0].length : null;
}

/** A title over an order's number: 某某县人民政府令, 公告, 通告. */
export function isOrderTitle(line: string): boolean {
  return /^\p{Script=Han}{0,30}(?:令|公告|通告)$/u.test(line.replace(/\s/gu, ''));
}

export function isRegistrationNumber(line: string): boolean {
  return REGISTRATION.test(line);
}

/** A line that is a date and nothing else. */
export function isDateLine(line: string): boolean {
  const bare = plainDigits(line).replace(/\s/gu, '');
  const date = ARABIC_DATE.exec(bare)?.[0] ?? HAN_DATE.exec(bare)?.[0];
  return date === bare;
}

/** The first full date in a text as ISO, or null if there is none or it names no day of the calendar. */
export function readDate(printed: string): IsoDate | null {
  const text = plainDigits(printed);
  const arabic = ARABIC_DATE.exec(text);
  const han = arabic ? null : HAN_DATE.exec(text.replace(/\s/gu, ''));
  const [year, month, day] = arabic
    ? arabic.slice(1).map(Number)
    : [hanYear(han?.[1]), parseNumeral(han?.[2] ?? ''), parseNumeral(han?.[3] ?? '')];
  if (!year || !month || !day || month > 12 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}

/** Full-width digits as ASCII, offsets unchanged. */
function plainDigits(text: string): string {
  if (!/[０-９]/u.test(text)) return text;
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function hanYear(digits: string | undefined): number | null {
  if (!digits) return null;
  const arabic = [...digits].map((digit) =>
    /[〇○零]/u.test(digit) ? '0' : String(parseNumeral(digit) ?? ''),
  );
  return arabic.join('').length === 4 ? Number(arabic.join('')) : null;
}

/** The name of an organ alone on its line, as it stands over a title or under a text. */
export function isOrgan(line: string): boolean {
  const bare = line.replace(/\s/gu, '');
  return (
    bare.length >= 3 &&
    bare.length <= 30 &&
    /^\p{Script=Han}+$/u.test(bare) &&
    ORGAN_END.test(bare) &&
    !/^各|关于/u.test(bare)
  );
}

/** An organ's name and a date on one line under a text. */
export function isSignedDate(printed: string): boolean {
  const line = plainDigits(printed);
  const date = ARABIC_DATE.exec(line) ?? HAN_DATE.exec(line);
  return date !== null && date.index > 0 && line.endsWith(date[0]) && isOrgan(line.slice(0, date.index));
}

/** 各位代表：, 同志们： — who a speech is addressed to. */
export function isSalutation(line: string): boolean {
  return /^(?:尊敬的)?(?:各位|同志们|女士们|同胞们)[^。；，]{0,20}[：:！!]$/u.test(line);
}

/** A paragraph that turns to its hearers anew (各位代表！…) and so leaves the list before it. */
export function opensWithSalutation(line: string): boolean {
  return /^(?:各位[^，。；：]{1,6}|同志们)[！!，,：:]/u.test(line);
}

/** Where the addressee list of a line ends (offset after its colon), or null if the line addresses nobody. */
export function addresseesEnd(line: string): number | null {
  const colon = /[：:]/u.exec(line);
  if (!colon) return null;
  const list = line.slice(0, colon.index);
  if (list.length < 2 || list.length > 200 || /[。；！？“《]/u.test(list) || readLabel(line)) return null;
  const names = list.split(/[、，,]/u);
  const bodies = names.filter(namesAddressee).length;
  const listed = names.every((name) => name.length <= 24) && namesAddressee(names.at(-1) ?? '');
  // 中央、省、市驻某某各单位: words shared by a name further on.
  return listed && bodies * 2 >= names.length ? colon.index + 1 : null;
}

function namesAddressee(name: string): boolean {
  return /(?:政府|办事处|街道|乡镇|镇|乡|单位|局|部门|机关|委|办|中心|企业|公司|院|学校|社区|园区|区|县|市|州|厅|会|团体|组织|机构|场|站|所|银行)(?:（[^）]{1,12}）)?\s*$/u.test(
    name,
  );
}

/** 附件, 附件1, 附表二: alone on its line, it opens an attachment. */
export function isAttachmentLabel(line: string): boolean {
  return /^附\s*[件表图录]\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?(?:[-—－][0-9]{1,2})?\s*[：:]?$/u.test(
    line,
  );
}

/** 附件：1.…, the list of attachments under a text. */
export function opensAttachmentList(line: string): boolean {
  return (
    /^附\s*件?\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?\s*[：:]\s*\S/u.test(line) &&
    !/[。；]/u.test(line)
  );
}

/** A line that could be (part of) a title: short, no label, no sentence mark, no date, some Han text. */
export function isTitleLike(line: string): boolean {
  const bare = line.replace(/\s/gu, '');
  return (
    bare.length >= 2 &&
    bare.length <= 70 &&
    /\p{Script=Han}/u.test(bare) &&
    !/[。；！？：，、:;!?,]$/u.test(bare) &&
    !/[。；！？]/u.test(bare) &&
    !/^[（(【[]/u.test(bare) &&
    !isDateLine(line) &&
    !isDocNumber(line) &&
    !isRegistrationNumber(line) &&
    !isAttachmentLabel(line) &&
    !readLabel(line)
  );
}

/** （试行）, （第一批）, （2023年修订）: a line in brackets that belongs to the title above it. */
export function isTitleQualifier(line: string): boolean {
  return /^[（(][^（）()。；]{1,20}[）)]$/u.test(line);
}

/** True if a title ends in the name of a form or kind of official document. */
export function endsAsTitle(title: string): boolean {
  return FORM_END.test(title.replace(/\s/gu, ''));
}

/** 县长  王小明: a person with his office, as one signs an order. */
export function isOfficeHolder(line: string): boolean {
  return readSpeaker(line) !== null && /[长任席记]\s/u.test(line);
}

/** 李  军, 县长 王小明: the person who gives a report or speech; null if the line names nobody. */
export function readSpeaker(line: string): string | null {
  const bare = line.replace(/\s/gu, '');
  if (!/^\p{Script=Han}{2,4}$/u.test(bare)) {
    const titled =
      /^(?:[\p{Script=Han}、（）]{0,24}?\s*(?:长|书记|主任|主席))\s+(\p{Script=Han}(?:\s*\p{Script=Han}){1,3})$/u.exec(
        line,
      );
    return titled?.[1]?.replace(/\s/gu, '') ?? null;
  }
  return endsAsTitle(bare) || isOrgan(bare) || /^[总附目]/u.test(bare) ? null : bare;
}
