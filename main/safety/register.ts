/** The channels of the safety copy. */
import type { SafetyApi } from '../../preload/contract.ts';
import { CHANNELS } from '../../preload/contract.ts';
import { type Handle, parseNothing } from '../ipc.ts';
import { parseAppend, parseRead, parseSnapshot, parseSnapshotRead } from './requests.ts';

/** Registers them. Call once, before the first window opens. */
export function registerSafety(handle: Handle, safety: SafetyApi): void {
  handle(CHANNELS.openSafety, parseNothing, safety.openSafety);
  handle(CHANNELS.appendJournal, parseAppend, safety.appendJournal);
  handle(CHANNELS.readJournal, parseRead, safety.readJournal);
  handle(CHANNELS.writeSnapshot, parseSnapshot, safety.writeSnapshot);
  handle(CHANNELS.readSnapshot, parseSnapshotRead, safety.readSnapshot);
  handle(CHANNELS.setSafetyAside, parseNothing, safety.setSafetyAside);
}
