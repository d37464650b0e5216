/**
 * The safety copy of this window: its state for whoever draws it, and the start of everything that keeps it. In the
 * browser shell there is none, and nothing here does anything.
 */
import { create } from 'zustand';
import type { Result } from '../../core/result.ts';
import { systemClock } from '../../data/commit/clock.ts';
import { notesConnection } from '../../data/database/connection.ts';
import { keepJournal } from '../../data/journal/commit-journal.ts';
import { readEarlierRows } from '../../data/journal/earlier-rows.ts';
import type { Platform, SafetyApi, SafetyFailure, SafetyState } from '../../platform/platform.ts';
import { recoveryText } from '../../text-zh/recovery.ts';
import { safetyText } from '../../text-zh/safety.ts';
import { say, useAnnotating } from '../annotating/annotating.ts';
import { backupTools } from '../backup/tools.ts';
import { SafetyEngine, type SafetyStatus } from './engine.ts';
import { createHandover } from './handing-over.ts';
import type { Counts } from './rescue.ts';
import { snapshotEarlierRows } from './snapshots.ts';
import { createWebTurns, createWindowTurns, type Turns } from './turns.ts';

export interface SafetyView {
  /** `none`: this shell has no safety copy. */
  readonly status: SafetyStatus | { readonly kind: 'none' };
  /** When this window saved last so that every place there is has it, as an instant; null before. */
  readonly savedAt: string | null;
}

export const useSafety = create<SafetyView>()(() => ({ status: { kind: 'none' }, savedAt: null }));

/** How often it is looked whether a day has gone by, in ms. */
const LOOK_MS = 10 * 60_000;

let engine: SafetyEngine | null = null;

/** To be called once, before anything is committed. */
export function startSafety({ safety }: Pick<Platform, 'safety'>): void {
  followSaved();
  if (safety === null) return;
  const keeper = createEngine(safety, turnsOf(navigator));
  engine = keeper;
  keepJournal(keeper);
  notesConnection.beforeUpgrade(async (database, factory) => {
    const taken = await snapshotEarlierRows(
      { copy: safety, tools: backupTools },
      () => readEarlierRows(factory),
      {
        created: systemClock.now(),
        database,
      },
    );
    if (!taken.ok) say(safetyText.upgradeUncovered(taken.error.reason), 'failed', false);
  });
  void keeper.check().then(() => {
    requestIdleCallback(() => void keeper.snapshotWhenDue('start'), { timeout: 60_000 });
  });
  setInterval(() => void keeper.snapshotWhenDue('daily'), LOOK_MS);
}

/** Takes a snapshot before a backup is restored, where there is a safety copy. */
export async function snapshotBeforeRestoring(): Promise<void> {
  await engine?.snapshotBeforeRestoring();
}

/** Calls when commits are let through that were refused before. Returns how to stop that. */
export function whenLetThrough(listener: () => void): () => void {
  return useSafety.subscribe(({ status }, before) => {
    if (!letsThrough(before.status) && letsThrough(status)) listener();
  });
}

function letsThrough({ kind }: SafetyView['status']): boolean {
  return kind === 'whole' || kind === 'pending' || kind === 'failing';
}

/** {@link SafetyEngine.restore} of this window, asked by the recovery screen. */
export function restoreFromSafety(): Promise<Result<Counts | null, SafetyFailure>> {
  return running().restore();
}

/** {@link SafetyEngine.startAfresh} of this window. */
export function startAfresh(): Promise<Result<SafetyState | null, SafetyFailure>> {
  return running().startAfresh();
}

/** Says where the safety copy lies that was put aside. */
export function sayStartedAfresh({ folder }: SafetyState): void {
  say(recoveryText.setAside(folder), 'failed', false);
}

/** Looks once more whether the database can be used. */
export function checkAgain(): Promise<void> {
  return running().check();
}

function running(): SafetyEngine {
  if (engine === null) throw new Error('there is no safety copy in this shell');
  return engine;
}

function createEngine(copy: SafetyApi, turns: Turns): SafetyEngine {
  const { database } = notesConnection;
  return new SafetyEngine({
    copy,
    connection: notesConnection,
    database,
    handover: createHandover(copy, database),
    turns,
    tools: backupTools,
    now: systemClock.now,
    later: (work, ms) => setTimeout(work, ms),
    tell: (status) => useSafety.setState({ status }),
    sayBroughtBack: (what) =>
      say(what === 'settings' ? safetyText.rebuilt : safetyText.replayed(what.commits), 'done', false),
  });
}

function turnsOf({ locks }: Partial<Pick<Navigator, 'locks'>>): Turns {
  return locks === undefined ? createWindowTurns() : createWebTurns(locks);
}

/** What was saved is shown as saved once every place has it. */
function followSaved(): void {
  const follow = () => {
    const { status, savedAt } = useSafety.getState();
    const { savedAt: stored } = useAnnotating.getState();
    const isEverywhere = status.kind === 'whole' || status.kind === 'none';
    if (isEverywhere && stored !== savedAt) useSafety.setState({ savedAt: stored });
  };
  useSafety.subscribe(follow);
  useAnnotating.subscribe(follow);
}
