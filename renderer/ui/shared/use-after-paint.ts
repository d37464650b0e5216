/** For what may be drawn a moment after the thing the reader waits for. */
import { useEffect, useState } from 'react';
import { afterPaint } from '../../state/after-paint.ts';

/**
 * A value once the frame in which it first came has been painted; null until then. A deferred value would not do: its
 * rendering begins in the same frame, and what measures itself there holds up the paint.
 */
export function useAfterPaint<Value>(value: Value): Value | null {
  const [painted, setPainted] = useState<{ readonly value: Value } | null>(null);
  useEffect(() => afterPaint(() => setPainted({ value })), [value]);
  return painted !== null && painted.value === value ? value : null;
}
