/** What a key means in the list of marks and notes. */

export type ListOrder =
  | { readonly kind: 'move'; readonly to: number; readonly extend: boolean }
  | { readonly kind: 'open' | 'toggle' | 'all' | 'none' | 'delete' };

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Rows that PageUp and PageDown pass. */
const PAGE = 8;

/** Null for a key that is not the list's. `at` and `count`: the current row and how many there are. */
export function listOrder(pressed: Pressed, at: number, count: number): ListOrder | null {
  const { key, altKey, shiftKey } = pressed;
  const withCtrl = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return null;
  if (key === 'Enter') return { kind: 'open' };
  if (withCtrl) return key.toLowerCase() === 'a' && !shiftKey ? { kind: 'all' } : null;
  if (key === ' ') return { kind: 'toggle' };
  if (key === 'Escape') return { kind: 'none' };
  if (key === 'Delete') return { kind: 'delete' };
  const to = target(key, at, count);
  return to === null ? null : { kind: 'move', to, extend: shiftKey };
}

function target(key: string, at: number, count: number): number | null {
  const last = Math.max(0, count - 1);
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + PAGE, last);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
