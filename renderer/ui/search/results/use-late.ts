/** Whether something has lasted so long that it should be said; short waits are better passed over in silence. */
import { useEffect, useState } from 'react';

const PATIENCE_MS = 150;

/** True once `isGoing` has been true without a break for a moment; false as soon as it is not. */
export function useLate(isGoing: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isGoing) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isGoing]);
  return isGoing && isLate;
}
