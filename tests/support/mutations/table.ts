/** The mutations: at least one for each protection of the desktop shell, grouped by what is protected. */
import type { Mutation } from './mutation.ts';
import { CHANNEL_MUTATIONS } from './table-channels.ts';
import { GUARD_MUTATIONS } from './table-guards.ts';
import { WINDOW_MUTATIONS } from './table-windows.ts';

export const MUTATIONS: readonly Mutation[] = [...WINDOW_MUTATIONS, ...GUARD_MUTATIONS, ...CHANNEL_MUTATIONS];
