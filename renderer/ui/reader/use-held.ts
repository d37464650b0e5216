/**
 * Whether a list is in the reader's hands: from his wheel or press in it until the pointer leaves it. What follows the
 * reading must not move it then, or a press would meet another row than the one that was aimed at.
 */
import { useCallback, useEffect, useState } from 'react';

export interface Held {
  readonly isHeld: boolean;
  /** He found what he looked for. */
  readonly letGo: () => void;
}

export function useHeld(container: { readonly current: HTMLElement | null }): Held {
  const [isHeld, setHeld] = useState(false);
  const letGo = useCallback(() => setHeld(false), []);
  useEffect(() => {
    const element = container.current;
    const hold = () => setHeld(true);
    element?.addEventListener('wheel', hold, { passive: true });
    element?.addEventListener('pointerdown', hold, true);
    element?.addEventListener('pointerleave', letGo);
    return () => {
      element?.removeEventListener('wheel', hold);
      element?.removeEventListener('pointerdown', hold, true);
      element?.removeEventListener('pointerleave', letGo);
    };
  }, [container, letGo]);
  return { isHeld, letGo };
}
