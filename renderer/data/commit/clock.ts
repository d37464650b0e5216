/**
 * The two things a stored record needs from outside: the time and a new id. Injected, so that tests are repeatable.
 */
import type { Instant } from '../../core/annotation/model.ts';

export interface Clock {
  /** The present instant, UTC. */
  readonly now: () => Instant;
  /** A new random RFC 4122 UUID. */
  readonly newId: () => string;
}

/** The machine's clock and random source. */
export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant,
  newId: () => crypto.randomUUID(),
};
