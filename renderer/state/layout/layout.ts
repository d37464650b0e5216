/**
 * What of the frame is open: the room in the side panel, the detail panel and its tab, their widths; in which form
 * comparisons stand; whether notes show a preview; and requests that the keyboard focus go somewhere. Owns the choice;
 * ui/frame draws it, state/layout/remembered.ts keeps it.
 */
import { create } from 'zustand';

export const ROOMS = ['library', 'search', 'notes', 'settings'] as const;
export type Room = (typeof ROOMS)[number];

export const DETAIL_TABS = ['outline', 'notes', 'citations'] as const;
export type DetailTab = (typeof DETAIL_TABS)[number];

/** `columns`: side by side · `column`: as one text. */
export const COMPARISON_FORMS = ['columns', 'column'] as const;
export type ComparisonForm = (typeof COMPARISON_FORMS)[number];

export interface Layout {
  readonly room: Room;
  readonly sideOpen: boolean;
  /** In px. */
  readonly sideWidth: number;
  readonly detailOpen: boolean;
  /** In px. */
  readonly detailWidth: number;
  readonly detailTab: DetailTab;
  /** For every comparison that has room for two columns. */
  readonly comparisonForm: ComparisonForm;
  /** Whether a note is shown rendered below the field in which it is written. */
  readonly notePreview: boolean;
}

/** Where the focus is wanted. A new nonce is a new request. */
export interface FocusRequest {
  /** `documents`: the list of the library · `people`: the names in 设置. */
  readonly target: 'side' | 'text' | 'goToClause' | 'documents' | 'people';
  readonly nonce: number;
}

export const WIDTHS = {
  side: { least: 260, most: 460 },
  detail: { least: 220, most: 420 },
} as const;

export const DEFAULT_LAYOUT: Layout = {
  room: 'library',
  sideOpen: true,
  sideWidth: 320,
  detailOpen: true,
  detailWidth: 264,
  detailTab: 'outline',
  comparisonForm: 'columns',
  notePreview: true,
};

export const useLayout = create<Layout>()(() => DEFAULT_LAYOUT);
export const useFocusRequest = create<{ readonly request: FocusRequest | null }>()(() => ({ request: null }));

/** Changes some of the layout. */
export function changeLayout(change: Partial<Layout>): void {
  useLayout.setState(change);
}

/** Shows a room and moves the focus into it. */
export function enterRoom(room: Room): void {
  changeLayout({ room, sideOpen: true });
  requestFocus('side');
}

/** What pressing a room in the rail does: shows it, or closes the panel if it is the one shown. */
export function toggleRoom(room: Room): void {
  const layout = useLayout.getState();
  changeLayout({ room, sideOpen: !(layout.sideOpen && layout.room === room) });
}

/** Shows a tab of the detail panel. */
export function showDetail(detailTab: DetailTab): void {
  changeLayout({ detailTab, detailOpen: true });
}

/** Asks whoever draws the target to take the focus. */
export function requestFocus(target: FocusRequest['target']): void {
  const nonce = (useFocusRequest.getState().request?.nonce ?? 0) + 1;
  useFocusRequest.setState({ request: { target, nonce } });
}

/** A layout from an untrusted value: what is not understood is the default, widths are brought into bounds. */
export function parseLayout(value: unknown): Layout {
  const stored: Partial<Record<keyof Layout, unknown>> =
    typeof value === 'object' && value !== null ? value : {};
  return {
    room: ROOMS.find((room) => room === stored.room) ?? DEFAULT_LAYOUT.room,
    sideOpen: stored.sideOpen !== false,
    sideWidth: width('side', stored.sideWidth, DEFAULT_LAYOUT.sideWidth),
    detailOpen: stored.detailOpen !== false,
    detailWidth: width('detail', stored.detailWidth, DEFAULT_LAYOUT.detailWidth),
    detailTab: DETAIL_TABS.find((tab) => tab === stored.detailTab) ?? DEFAULT_LAYOUT.detailTab,
    comparisonForm:
      COMPARISON_FORMS.find((form) => form === stored.comparisonForm) ?? DEFAULT_LAYOUT.comparisonForm,
    notePreview: stored.notePreview !== false,
  };
}

function width(panel: keyof typeof WIDTHS, value: unknown, otherwise: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return otherwise;
  return Math.round(Math.min(WIDTHS[panel].most, Math.max(WIDTHS[panel].least, value)));
}
