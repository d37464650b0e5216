/** What a run of the program leaves to be judged. */
import type { Observations } from '../browser/observations.ts';
import type { AskedFor } from './chromium/gate.ts';
import type { DialogName } from './link/verbs.ts';

/** What happened behind the user's back; `requests` is what the pages asked for, `asked` what reached the gate. */
export interface ShellRecords extends Observations {
  readonly asked: AskedFor[];
  /** Where pages wanted to go, and whether main prevented it. */
  readonly left: { readonly url: string; readonly prevented: boolean }[];
  /** The windows that pages wanted, and what main said. */
  readonly opened: { readonly url: string; readonly action: 'allow' | 'deny' }[];
  readonly errorBoxes: { readonly title: string; readonly content: string }[];
  /** What preloads asked main. */
  readonly invoked: { readonly channel: string; readonly args: readonly unknown[] }[];
  readonly dialogs: { readonly name: DialogName; readonly options: Readonly<Record<string, unknown>> }[];
  /** What main printed. */
  readonly output: string[];
}

export function emptyRecords(): ShellRecords {
  return {
    asked: [],
    left: [],
    opened: [],
    errorBoxes: [],
    invoked: [],
    dialogs: [],
    output: [],
    requests: [],
    violations: [],
    errors: [],
  };
}
