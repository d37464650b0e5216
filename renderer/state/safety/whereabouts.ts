/** Where the safety copy lies and what it holds, for whoever shows it: asked when it is looked at, not followed. */
import { create } from 'zustand';
import type { SafetyState } from '../../platform/platform.ts';
import { platform } from '../platform.ts';

/** Null before it was looked at, where there is no safety copy, and where it does not answer. */
export const useWhereabouts = create<{ readonly state: SafetyState | null }>()(() => ({ state: null }));

export async function lookAtSafety(): Promise<void> {
  const answer = await platform().safety?.openSafety();
  useWhereabouts.setState({ state: answer?.ok === true ? answer.value : null });
}
