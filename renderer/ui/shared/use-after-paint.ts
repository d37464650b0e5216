/** For what may be drawn a moment after the thing the reader waits for. */
import { useEffect, useState } from 'react';

/**
 * A value once the frame in which it first came has been painted; null until then. A deferred value would not do: its
 * rendering begins in the same frame, and what measures itself there holds up the paint.
 */
export function useAfterPaint<Value>(value: Value): Value | null {
  const [painted, setPainted] = useState<{ readonly value: Value } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    // The callbacks of a frame run before it is painted, a task that they queue after it.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted({ value }));
    });
    return () => {
      cancelAnimationFrame(frame);
      if (timer !== null) clearTimeout(timer);
    };
  }, [value]);
  return painted !== null && painted.value === value ? value : null;
}
