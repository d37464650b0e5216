/**
 * What the program remembers of its user's habits between starts: appearance, layout, the pen, the reading area,
 * documents read last and the place in each. Reads it once at the start, then writes every change after a short rest. The truth is the notes
 * database; localStorage holds a copy of the appearance alone, so that the first paint has the right theme.
 */
import { create } from 'zustand';
import type { DocumentId } from '../../core/gazette/model.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { DEFAULT_SETTINGS, type SettingKey, type SettingValues } from '../../data/settings/setting-values.ts';
import { readPosition, readSetting, savePosition, saveSetting } from '../../data/settings/settings.ts';
import { usePen } from '../annotating/pen.ts';
import type { PaneArea } from '../panes/model.ts';
import { areaNow, usePanes } from '../panes/panes.ts';
import type { Place } from '../panes/place.ts';
import { parseArea } from '../panes/restore.ts';
import { parseAppearance, useAppearance } from './appearance.ts';
import { parseLayout, useLayout } from './layout.ts';
import { adoptLayout, wishedLayout } from './layout-width.ts';

/** Whether the last attempt to read or store a habit failed; the status bar says so. */
export const useRemembering = create<{ readonly failed: boolean }>()(() => ({ failed: false }));

const REST_MS = 400;
const MOST_RECENT = 12;
const MIRROR_KEY = 'gazette-reader.appearance';

/** Takes the appearance from its quick copy, synchronously, before anything is drawn. */
export function recallAppearance(): void {
  const copy = readMirror();
  if (copy !== null) useAppearance.setState(parseAppearance(copy));
}

/** What was open when the program ended. */
export interface LeftOpen {
  /** null where none is stored that can be believed. */
  readonly area: PaneArea | null;
  /** The document read last; null if there is none. */
  readonly lastRead: DocumentId | null;
}

/**
 * Reads appearance, layout and pen, and from then on stores every change. Resolves with what was open; never rejects:
 * without a database the defaults stand.
 */
export async function startRemembering(): Promise<LeftOpen> {
  const [appearance, layout, pen, recent, panes] = await Promise.all([
    recall('appearance'),
    recall('layout'),
    recall('pen'),
    recall('recent'),
    recall('panes'),
  ]);
  useAppearance.setState(parseAppearance(appearance));
  if (Object.keys(layout).length > 0) adoptLayout(parseLayout(layout));
  usePen.setState(pen);
  writeMirror();
  const saveAppearance = afterRest(() => store(() => saveSetting('appearance', useAppearance.getState())));
  const saveLayout = afterRest(() => store(() => saveSetting('layout', { ...wishedLayout() })));
  useAppearance.subscribe(() => {
    writeMirror();
    saveAppearance();
  });
  useLayout.subscribe(saveLayout);
  usePen.subscribe(afterRest(() => store(() => saveSetting('pen', usePen.getState()))));
  return { area: parseArea(panes), lastRead: recent[0] ?? null };
}

/**
 * Stores the reading area after every change from now on. To be called once it is what the reader left, or, if he was
 * faster, what he made of it: `isAhead` says that it is not what is stored.
 */
export function rememberPanes(isAhead = false): void {
  const save = afterRest(() => store(() => saveSetting('panes', areaNow())));
  if (isAhead) save();
  usePanes.subscribe(({ area }, before) => {
    if (area !== before.area) save();
  });
}

/** Puts a document at the head of those read last. */
export async function rememberOpened(documentId: DocumentId): Promise<void> {
  const recent = await recall('recent');
  if (recent[0] === documentId) return;
  const others = recent.filter((id) => id !== documentId);
  await store(() => saveSetting('recent', [documentId, ...others].slice(0, MOST_RECENT)));
}

/** The places that this window has asked for or stored. */
const places = new Map<DocumentId, Place | null>();

/** Stores the place in a document. To be called when scrolling rests. */
export async function rememberPlace(documentId: DocumentId, place: Place): Promise<void> {
  places.set(documentId, place);
  await store(() => savePosition(documentId, place));
}

/** Where a document was left; null: nowhere yet. Never rejects. */
export async function recallPlace(documentId: DocumentId): Promise<Place | null> {
  const before = places.get(documentId);
  const place = await orElse(readPosition(documentId), null);
  // What was stored while it was being read is newer.
  if (places.get(documentId) === before) places.set(documentId, place);
  return place;
}

/** What {@link recallPlace} said last, or was stored since; undefined if it was not asked. */
export function placeNow(documentId: DocumentId): Place | null | undefined {
  return places.get(documentId);
}

/** Fetches a document and its place before it is opened: a pointer on its name comes before the press. */
export function prepareDocument(documentId: DocumentId): void {
  // What goes wrong is told to whoever opens it.
  void corpus.document(documentId);
  void recallPlace(documentId);
}

function recall<Key extends SettingKey>(key: Key): Promise<SettingValues[Key]> {
  return orElse(readSetting(key), DEFAULT_SETTINGS[key]);
}

/** A habit that cannot be read must not keep the text from being shown. */
function orElse<Value>(reading: Promise<Value>, otherwise: Value): Promise<Value> {
  return reading.catch((error: unknown) => {
    console.error(error);
    useRemembering.setState({ failed: true });
    return otherwise;
  });
}

/** Whether another state of the habits was put into the database, which this page does not show. */
let isOutdated = false;

/** Stores no habit any more until the page is loaded anew: what was restored would be overwritten. */
export function stopRemembering(): void {
  isOutdated = true;
}

async function store(save: () => Promise<{ readonly ok: boolean }>): Promise<void> {
  if (isOutdated) return;
  const { ok } = await save();
  useRemembering.setState({ failed: !ok });
}

function afterRest(work: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), REST_MS);
  };
}

function readMirror(): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(MIRROR_KEY) ?? 'null');
  } catch {
    // A copy that cannot be read is no copy: the database is asked in a moment.
    return null;
  }
}

function writeMirror(): void {
  try {
    window.localStorage.setItem(MIRROR_KEY, JSON.stringify(useAppearance.getState()));
  } catch {
    // Without the copy the next start shows the default theme for a moment; nothing else depends on it.
  }
}
