/** The platform this window runs on, chosen once by main.tsx, for whatever in the interface needs the machine. */
import type { Platform } from '../platform/platform.ts';

let chosen: Platform | null = null;

/** To be called once, before anything is drawn. */
export function choosePlatform(platform: Platform): void {
  chosen = platform;
}

/** The chosen platform. @throws if none was chosen: main.tsx forgot. */
export function platform(): Platform {
  if (chosen === null) throw new Error('no platform was chosen at the start');
  return chosen;
}
