/** Where the safety copy lies and what it holds, for whoever shows it: asked when it is looked at, not followed. */
import { create } from 'zustand';
import type { SafetyFailure, SafetyState } from '../../platform/platform.ts';
import { platform } from '../platform.ts';

/** `unknown`: it was not looked at yet, or there is none. */
export type Whereabouts =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly state: SafetyState }
  | { readonly kind: 'unanswered'; readonly failure: SafetyFailure };

export const useWhereabouts = create<{ readonly found: Whereabouts }>()(() => ({
  found: { kind: 'unknown' },
}));

export async function lookAtSafety(): Promise<void> {
  useWhereabouts.setState({ found: await find() });
}

async function find(): Promise<Whereabouts> {
  const { safety } = platform();
  if (safety === null) return { kind: 'unknown' };
  const answer = await safety.openSafety();
  return answer.ok ? { kind: 'known', state: answer.value } : { kind: 'unanswered', failure: answer.error };
}
