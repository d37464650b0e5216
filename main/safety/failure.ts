/** What went wrong with the safety copy, as the page is told it. */
import type { SafetyFailure } from '../../preload/contract.ts';
import { safetyText } from '../text-zh.ts';
import { codeOf } from './disk.ts';

const CODES: Readonly<Record<string, 'readOnly' | 'full'>> = {
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

/** An expected failure that is no file system's. */
export class SafetyProblem extends Error {
  readonly failure: SafetyFailure;

  constructor(code: 'gap' | 'elsewhere' | 'missing' | 'failed', reason: string) {
    super(reason);
    this.failure = { code, reason };
  }
}

/** The sentence says what happened, what is safe and what to do; an unknown cause keeps its own words. */
export function failureOf(error: unknown): SafetyFailure {
  if (error instanceof SafetyProblem) return error.failure;
  const system = codeOf(error);
  const code = CODES[system];
  if (code !== undefined) return { code, reason: safetyText[code] };
  if (system === 'ENOENT' || system === 'EIO' || system === 'ENXIO' || system === 'ENODEV') {
    return { code: 'failed', reason: safetyText.gone };
  }
  const cause = error instanceof Error ? error.message : String(error);
  return { code: 'failed', reason: safetyText.failed(cause) };
}
