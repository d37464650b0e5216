/** One card at a time, and who may close it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { TabId } from '../../../../../renderer/state/panes/model.ts';
import {
  type CardCause,
  closeCard,
  showCard,
  useCard,
} from '../../../../../renderer/ui/reader/references/card.ts';

const LEFT = 't1' as TabId;
const RIGHT = 't2' as TabId;
const shown = () => useCard.getState().card;
const show = (tabId: TabId, index: number, cause: CardCause) => showCard({ tabId, index, cause });

beforeEach(() => useCard.setState({ card: null }));

describe('the card', () => {
  it('is one in the whole window', () => {
    show(LEFT, 1, 'focus');
    show(RIGHT, 0, 'rest');
    expect(shown()).toEqual({ tabId: RIGHT, index: 0, cause: 'rest' });
  });

  it('stays as it came when the pointer comes to rest on its reference', () => {
    show(LEFT, 1, 'focus');
    show(LEFT, 1, 'rest');
    expect(shown()?.cause).toBe('focus');
    show(LEFT, 2, 'rest');
    expect(shown()).toMatchObject({ index: 2, cause: 'rest' });
    show(LEFT, 2, 'press');
    expect(shown()?.cause).toBe('press');
  });

  it('is closed by its own tab, for the causes that are said', () => {
    show(LEFT, 1, 'focus');
    closeCard(RIGHT);
    closeCard(LEFT, ['rest']);
    expect(shown()).not.toBeNull();
    closeCard(LEFT, ['focus', 'press']);
    expect(shown()).toBeNull();
    show(LEFT, 1, 'rest');
    closeCard(LEFT);
    expect(shown()).toBeNull();
  });
});
