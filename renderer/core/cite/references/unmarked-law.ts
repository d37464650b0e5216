/**
 * Laws that are named without 《》 right before a clause: 依照治安管理处罚法第三条. Owns where such a name begins.
 */
const NAME = /\p{Script=Han}{1,30}(?:法|条例|办法|规定|规则|细则|章程|规程)$/u;
const BEFORE =
  /^.*(?:依照|依据|根据|按照|参照|遵照|违反|适用|符合|执行|触犯|构成|规定|和|与|及|或|按|依|以|其|由|对照)(?=.)/su;
/** 有关规定, 上述办法, 本办法的规定: no name. */
const NO_NAME =
  /^(?:本|该|此|这)|的|^(?:有关|相关|上述|下列|前述|以上|法律|国家|现行|各项)*(?:法律|法规|规章|法|条例|办法|规定|规则|细则|章程|规程)$/u;

/** The name at the end of `before`; null if the words there name no law. */
export function unmarkedLaw(before: string): string | null {
  const words = NAME.exec(before)?.[0].replace(BEFORE, '') ?? '';
  return words.length < 2 || NO_NAME.test(words) || !NAME.test(words) ? null : words;
}
