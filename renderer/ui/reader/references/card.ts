/** Which reference shows its card: one at a time in the whole window. */
import { create } from 'zustand';
import type { TabId } from '../../../state/panes/model.ts';

/** `rest`: the pointer rests on it; `focus`: the keyboard came to it; `press`: it was pressed and leads nowhere. */
export type CardCause = 'rest' | 'focus' | 'press';

export interface OpenCard {
  readonly tabId: TabId;
  /** Position of the reference in the list of its document. */
  readonly index: number;
  readonly cause: CardCause;
}

export const useCard = create<{ readonly card: OpenCard | null }>()(() => ({ card: null }));

/** Shows a card instead of any other. Resting on a reference that shows its card already changes nothing. */
export function showCard(card: OpenCard): void {
  const known = useCard.getState().card;
  const isSame = known?.tabId === card.tabId && known.index === card.index;
  if (!isSame || card.cause !== 'rest') useCard.setState({ card });
}

/** Closes the card of a tab; of `causes` only, where they are given. */
export function closeCard(tabId: TabId, causes: readonly CardCause[] = ['rest', 'focus', 'press']): void {
  const known = useCard.getState().card;
  if (known?.tabId === tabId && causes.includes(known.cause)) useCard.setState({ card: null });
}
