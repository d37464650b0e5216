/**
 * What becomes of an exported file where one of its name stands already. Markdown takes the place of its own former
 * block; anything else never takes the place of what is not the same.
 */
import { type LeftAlone, mergeExport } from '../managed.ts';
import type { ExportFile } from './export-files.ts';

/** What stands there now. `unreadable`: no UTF-8 text, or too large. */
export type Standing =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable' };

/** Why a file is left as it is; `different`: one that only programs write, with another content. */
export type KeptReason = LeftAlone | 'unreadable' | 'different';

export type PlacedExport =
  | { readonly where: 'over'; readonly text: string }
  | { readonly where: 'beside'; readonly text: string; readonly reason: KeptReason };

/** Nothing that somebody wrote is ever lost by it. */
export function placeExport({ mime, text }: ExportFile, standing: Standing): PlacedExport {
  if (standing.kind === 'absent') return { where: 'over', text };
  if (standing.kind === 'unreadable') return { where: 'beside', text, reason: 'unreadable' };
  if (mime !== 'text/markdown') {
    const isSame = standing.text === '' || standing.text === text;
    return isSame ? { where: 'over', text } : { where: 'beside', text, reason: 'different' };
  }
  const merge = mergeExport(standing.text, text);
  return merge.kind === 'over'
    ? { where: 'over', text: merge.text }
    : { where: 'beside', text, reason: merge.reason };
}
