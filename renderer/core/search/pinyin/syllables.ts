/**
 * How the characters of a name sound: for each Chinese character the letters by which it may be typed. The readings
 * are pinyin-pro's, the one in context before the character's others. The only importer of pinyin-pro, whose
 * dictionary is large: load it lazily. Which letters spell a name is spelling.ts's business.
 */
import { pinyin, polyphonic } from 'pinyin-pro';

/** One way to sound a character. */
export interface Sound {
  /** The whole syllable in letters a–z, without tone: zhao. */
  readonly syllable: string;
  /** What stands for it when shortened: z, zh. */
  readonly initials: readonly string[];
  /** Whether the character sounds so in this name; another reading of it otherwise. */
  readonly isUsual: boolean;
}

/** A Chinese character of a name. */
export interface Syllable {
  /** UTF-16 offsets in the name, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** At least one; the reading in context first. */
  readonly sounds: readonly Sound[];
}

const STRETCH = /[\p{Script=Han}〇]+|[A-Za-z]+/gu;
const HAN = /[\p{Script=Han}〇]/u;
const LETTERS = /^[a-z]+$/u;
const OPTIONS = { toneType: 'none', type: 'array', v: true } as const;

const others = new Map<string, readonly string[]>();

/**
 * The Chinese characters of `text` in runs: digits and punctuation between them are skipped, a Latin letter and a
 * character without a known reading end a run. Linear; the first call unpacks the dictionary (some 50 ms).
 */
export function syllableRuns(text: string): readonly (readonly Syllable[])[] {
  const runs: Syllable[][] = [[]];
  for (const match of text.matchAll(STRETCH)) {
    for (const syllable of HAN.test(match[0]) ? syllablesOf(match[0], match.index) : [null]) {
      if (syllable === null) runs.push([]);
      else runs[runs.length - 1]?.push(syllable);
    }
  }
  return runs.filter((run) => run.length > 0);
}

/** null for a character that pinyin-pro does not know. */
function syllablesOf(stretch: string, offset: number): readonly (Syllable | null)[] {
  const usual = pinyin(stretch, OPTIONS);
  let start = offset;
  return [...stretch].map((character, at) => {
    const end = start + character.length;
    const sounds = soundsOf(character, usual[at] ?? '');
    const syllable = sounds.length === 0 ? null : { start, end, sounds };
    start = end;
    return syllable;
  });
}

function soundsOf(character: string, usual: string): readonly Sound[] {
  const seen = new Set<string>();
  const sounds: Sound[] = [];
  for (const reading of [usual, ...readingsOf(character)]) {
    for (const syllable of typedForms(reading)) {
      if (seen.has(syllable)) continue;
      seen.add(syllable);
      sounds.push({ syllable, initials: initialsOf(syllable), isUsual: reading === usual });
    }
  }
  return sounds;
}

function readingsOf(character: string): readonly string[] {
  const known = others.get(character);
  if (known !== undefined) return known;
  const readings = polyphonic(character, OPTIONS)[0] ?? [];
  others.set(character, readings);
  return readings;
}

/** A reading as it may be typed: ü is v or u. Nothing for what is no reading. */
function typedForms(reading: string): readonly string[] {
  if (!LETTERS.test(reading)) return [];
  return reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading];
}

function initialsOf(syllable: string): readonly string[] {
  const first = syllable.charAt(0);
  return /^[zcs]h/u.test(syllable) ? [first, syllable.slice(0, 2)] : [first];
}
