/**
 * Where a window stands: the remembered place brought onto the screens that are there now, or a first one, or one beside
 * the windows that are open. Pure; lengths in device-independent pixels.
 */

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  /** While it is not maximised. */
  readonly bounds: Bounds;
  readonly isMaximised: boolean;
}

export const FIRST_SIZE = { width: 1366, height: 768 } as const;
export const LEAST_SIZE = { width: 1024, height: 700 } as const;
/** How far a further window stands from the one before it. */
const CASCADE = 32;
/** Further from the origin than any screen is. */
const FARTHEST = 100_000;

/**
 * The state in which a window opens. `screens` are the work areas of the displays, the primary one first; the whole
 * window lies in one of them.
 */
export function placeWindow(remembered: WindowState | null, screens: readonly Bounds[]): WindowState {
  const [primary] = screens;
  if (primary === undefined)
    return remembered ?? { bounds: { x: 0, y: 0, ...FIRST_SIZE }, isMaximised: false };
  if (remembered === null) return { bounds: centred(primary), isMaximised: false };
  const { bounds, isMaximised } = remembered;
  return { bounds: brought(bounds, screenOf(bounds, screens, primary)), isMaximised };
}

/**
 * The state of a further window: a little aside from the one before it, smaller where it would leave the screen so, and
 * at the corner where that does not help either.
 */
export function placeBeside({ bounds }: WindowState, screens: readonly Bounds[]): WindowState {
  const [primary = bounds] = screens;
  const screen = screenOf(bounds, screens, primary);
  const { x, y } = { x: bounds.x + CASCADE, y: bounds.y + CASCADE };
  const width = Math.min(bounds.width, screen.x + screen.width - x);
  const height = Math.min(bounds.height, screen.y + screen.height - y);
  const aside = brought({ x, y, width, height }, screen);
  const isAside = aside.x > bounds.x && aside.y > bounds.y;
  const corner = { ...brought(bounds, screen), x: screen.x, y: screen.y };
  return { bounds: isAside ? aside : corner, isMaximised: false };
}

/** A state from an untrusted value; null if it is none. */
export function parseWindowState(value: unknown): WindowState | null {
  const { bounds, isMaximised } = fieldsOf(value);
  const { x, y, width, height } = fieldsOf(bounds);
  if (!isPlace(x) || !isPlace(y) || !isPlace(width) || !isPlace(height)) return null;
  if (width <= 0 || height <= 0 || typeof isMaximised !== 'boolean') return null;
  return { bounds: { x, y, width, height }, isMaximised };
}

/** The screen with the most of it. */
function screenOf(bounds: Bounds, screens: readonly Bounds[], otherwise: Bounds): Bounds {
  return screens.reduce(
    (best, each) => (overlap(each, bounds) > overlap(best, bounds) ? each : best),
    otherwise,
  );
}

function centred(screen: Bounds): Bounds {
  const width = Math.min(FIRST_SIZE.width, screen.width);
  const height = Math.min(FIRST_SIZE.height, screen.height);
  const x = screen.x + Math.floor((screen.width - width) / 2);
  return { x, y: screen.y + Math.floor((screen.height - height) / 2), width, height };
}

function brought(bounds: Bounds, screen: Bounds): Bounds {
  const width = Math.min(Math.max(bounds.width, LEAST_SIZE.width), screen.width);
  const height = Math.min(Math.max(bounds.height, LEAST_SIZE.height), screen.height);
  const x = Math.min(Math.max(bounds.x, screen.x), screen.x + screen.width - width);
  const y = Math.min(Math.max(bounds.y, screen.y), screen.y + screen.height - height);
  return { x, y, width, height };
}

/** The common area. */
function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= FARTHEST;
}
