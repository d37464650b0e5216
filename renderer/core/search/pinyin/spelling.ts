/**
 * Which stretches of a name some letters spell: each character by its syllable or its initial, the last one also by
 * the beginning of its syllable. Reads prepared syllables; how the finds are ordered is reader.ts's business.
 */
import type { Sound, Syllable } from './syllables.ts';

/** A stretch of a run that the letters spell completely. */
export interface Spelled {
  /** Position in the run of the character behind the last one spelled. */
  readonly until: number;
  /** 0: every character by its whole syllable as it sounds here; more for what is shortened or read otherwise. */
  readonly cost: number;
}

/** An unusual reading is better than a shortened one. */
const UNUSUAL = 1;
const SHORTENED = 2;

/** The longest syllable of Mandarin: zhuang. */
const LONGEST_SYLLABLE = 6;

/**
 * The stretches that begin at position `from` of the run and are spelled by all of `letters`, shortest first, each
 * once at its least cost. The cost is bounded by the run: each character can have taken 1–6 letters.
 */
export function spelledFrom(run: readonly Syllable[], from: number, letters: string): readonly Spelled[] {
  if (letters.length > (run.length - from) * LONGEST_SYLLABLE) return [];
  const found: Spelled[] = [];
  let reached: ReadonlyMap<number, number> = new Map([[0, 0]]);
  for (let at = from; at < run.length && reached.size > 0; at += 1) {
    const step = stepOver(run[at]?.sounds ?? [], letters, reached);
    if (step.spelled < Infinity) found.push({ until: at + 1, cost: step.spelled });
    reached = step.reached;
  }
  return found;
}

/** Takes one character: how many letters are used up then, each at its least cost, and the cost if that is all. */
function stepOver(sounds: readonly Sound[], letters: string, before: ReadonlyMap<number, number>) {
  const reached = new Map<number, number>();
  let spelled = Infinity;
  for (const [used, cost] of before) {
    for (const sound of sounds) {
      takeSound(sound, { letters, used, cost }, reached);
      if (isBeginning(sound, letters, used)) spelled = Math.min(spelled, cost + costOf(sound) + SHORTENED);
    }
  }
  spelled = Math.min(spelled, reached.get(letters.length) ?? Infinity);
  reached.delete(letters.length);
  return { reached, spelled };
}

/** Where one is in the letters, and what it cost to come there. */
interface Progress {
  readonly letters: string;
  readonly used: number;
  readonly cost: number;
}

/** Adds to `reached` what follows if the character is typed as this sound, whole or shortened. */
function takeSound(sound: Sound, { letters, used, cost }: Progress, reached: Map<number, number>): void {
  const { syllable, initials } = sound;
  const whole = cost + costOf(sound);
  if (letters.startsWith(syllable, used)) keepLeast(reached, used + syllable.length, whole);
  for (const initial of initials) {
    if (letters.startsWith(initial, used)) keepLeast(reached, used + initial.length, whole + SHORTENED);
  }
}

/** Whether the letters end within the syllable. */
function isBeginning({ syllable }: Sound, letters: string, used: number): boolean {
  return letters.length - used < syllable.length && syllable.startsWith(letters.slice(used));
}

function costOf(sound: Sound): number {
  return sound.isUsual ? 0 : UNUSUAL;
}

function keepLeast(costs: Map<number, number>, used: number, cost: number): void {
  const known = costs.get(used);
  if (known === undefined || cost < known) costs.set(used, cost);
}
