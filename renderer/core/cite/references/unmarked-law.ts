/**
 * Laws that are named without 《》 right before a clause: 依照治安管理处罚法第三条. Owns where such a name begins, and
 * which words only point at some law: 有关规定第三条.
 */
export interface UnmarkedLaw {
  readonly title: string;
  /** False for words that say no more than that there is a law: 有关规定, 条例. */
  readonly isName: boolean;
}

const KINDS = '法|条例|办法|规定|规则|细则|章程|规程';
const NAME = new RegExp(`\\p{Script=Han}{0,30}(?:${KINDS})$`, 'u');
const BEFORE =
  /^.*(?:依照|依据|根据|按照|参照|遵照|对照|违反|适用|符合|执行|触犯|构成|和|与|及|或|按|依|其|由)(?=.)/su;
const POINTS = new RegExp(
  `^(?:国家|有关|相关|上述|下列|前述|以上|法律|现行|各项|该|此|这些)*(?:法规|规章|${KINDS})$`,
  'u',
);
/** 本办法的规定第三条 is a clause of the text itself. */
const OWN = /^本|的/u;

/** What the words at the end of `before` name; null if they name no law at all. */
export function unmarkedLaw(before: string): UnmarkedLaw | null {
  const words = NAME.exec(before)?.[0] ?? '';
  const title = words.replace(BEFORE, '');
  if (title === '' || OWN.test(title)) return null;
  return { title, isName: !POINTS.test(title) };
}
