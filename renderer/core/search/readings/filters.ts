/**
 * The prefixes of the query language: which documents 标题: 发文机关: 文号: 年份: 文种: let through.
 */
import type { GazetteDocument } from '../../gazette/model.ts';
import { fold } from '../../text/fold.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { TextEntry } from '../corpus-texts.ts';
import { facetValues } from '../facets/facets.ts';
import { isDocNumber, parseDocNumber, readDocNumber } from '../query/doc-number.ts';
import type { Filter, FilterField } from '../query/language.ts';

type Test = (document: GazetteDocument, entry: TextEntry) => boolean;

/** Whether the document of an entry passes all filters. Each document is looked at once. */
export function documentFilter(filters: readonly Filter[]): (entry: TextEntry) => boolean {
  if (filters.length === 0) return () => true;
  const tests = filters.map(({ field, values, isExcluded }) => {
    const any = values.map((value) => TESTS[field](value));
    const test: Test = (document, entry) => any.some((each) => each(document, entry));
    return { test, isExcluded };
  });
  const known = new Map<GazetteDocument, boolean>();
  return (entry) => {
    const { document } = entry;
    const passes =
      known.get(document) ?? tests.every(({ test, isExcluded }) => test(document, entry) !== isExcluded);
    known.set(document, passes);
    return passes;
  };
}

/** The first of the years asked for that is none; null if all are, or none is asked for. */
export function wrongYear(filters: readonly Filter[]): string | null {
  const years = filters.flatMap(({ field, values }) => (field === 'year' ? values : []));
  return years.find((year) => yearsOf(fold(year)) === null) ?? null;
}

const TESTS: Readonly<Record<FilterField, (value: string) => Test>> = {
  title: (value) => {
    const wanted = fold(value);
    return ({ title, parts }) =>
      [title, ...parts.map((part) => part.title ?? '')].some((each) => fold(each).includes(wanted));
  },
  issuer: (value) => {
    const wanted = fold(value);
    return ({ issuer }) => issuer !== null && isAbbreviation(wanted, fold(issuer));
  },
  docNumber: (value) => {
    const wanted = fold(value);
    const typed = readDocNumber(value);
    return ({ docNumber }) => {
      const printed = docNumber === null ? null : parseDocNumber(docNumber);
      if (typed !== null && printed !== null && isDocNumber(printed, typed)) return true;
      return docNumber !== null && typed === null && fold(docNumber).includes(wanted);
    };
  },
  year: (value) => {
    const years = yearsOf(fold(value));
    return (document, { issue }) => {
      const year = Number(facetValues(document, issue).year);
      return years !== null && year >= years.from && year <= years.to;
    };
  },
  kind: (value) => {
    const wanted = fold(value);
    return ({ kind, form }) => fold(kind).includes(wanted) || fold(form).includes(wanted);
  },
};

/** Whether the characters of `short` stand in `full` in their order: 县政府办 is 衡南县人民政府办公室. */
function isAbbreviation(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (short.startsWith(character, at)) at += character.length;
  return at === short.length;
}

const SPELLED_YEAR = /[〇零一二三四五六七八九]{4}/gu;

/** 2022, 2022年, 二〇二二 or 2018-2022, both inclusive; null for anything else. */
function yearsOf(folded: string): { readonly from: number; readonly to: number } | null {
  const arabic = folded.replace(SPELLED_YEAR, (year) => String(parseNumeral(year) ?? year));
  const match = /^([0-9]{4})年?(?:[-~至到]([0-9]{4})年?)?$/u.exec(arabic);
  if (match === null) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return { from: Math.min(from, to), to: Math.max(from, to) };
}
