/**
 * A stored value as one line of JSON and back, without loss: keys in order, so that equal values are equal texts, and
 * a tagged object `{"$": …}` for what JSON has no word for. A value that cannot be written so is refused, not bent.
 */

/** Deeper than any value this program stores; a file that nests deeper is refused before it costs the stack. */
const DEPTH_LIMIT = 64;
const TAG = '$';
/** Would set an object's prototype wherever somebody copies it carelessly; nothing this program stores is called so. */
const FORBIDDEN_KEY = '__proto__';

class NotPortable extends Error {}

/** The line without its end, or null: the value holds something that only a database can hold, or nests too deep. */
export function textOfValue(value: unknown): string | null {
  try {
    return JSON.stringify(written(value, 0));
  } catch (error) {
    if (error instanceof NotPortable) return null;
    throw error;
  }
}

/** What {@link textOfValue} wrote; null if the line was not written by it. */
export function valueOfText(text: string): { readonly value: unknown } | null {
  try {
    return { value: read(JSON.parse(text), 0) };
  } catch (error) {
    if (error instanceof NotPortable || error instanceof SyntaxError) return null;
    throw error;
  }
}

function written(value: unknown, depth: number): unknown {
  if (depth > DEPTH_LIMIT) throw new NotPortable('nested too deep');
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return { [TAG]: 'undefined' };
  if (typeof value === 'number')
    return isPlainNumber(value) ? value : { [TAG]: 'number', value: nameOf(value) };
  if (Array.isArray(value)) return Array.from(value, (each) => written(each, depth + 1));
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]') return { [TAG]: 'date', value: (value as Date).getTime() };
  if (kind !== '[object Object]') throw new NotPortable(kind);
  const fields = Object.keys(value as object)
    .sort()
    .map((key) => [key, written((value as Record<string, unknown>)[key], depth + 1)] as const);
  if (fields.some(([key]) => key === FORBIDDEN_KEY)) throw new NotPortable(FORBIDDEN_KEY);
  const object = Object.fromEntries(fields);
  return TAG in object ? { [TAG]: 'object', value: object } : object;
}

function read(json: unknown, depth: number): unknown {
  if (depth > 2 * DEPTH_LIMIT) throw new NotPortable('nested too deep');
  if (Array.isArray(json)) return json.map((each) => read(each, depth + 1));
  if (typeof json !== 'object' || json === null) return json;
  if (!Object.hasOwn(json, TAG)) return readFields(json, depth);
  const { [TAG]: tag, value } = json as Record<string, unknown>;
  if (tag === 'undefined') return undefined;
  if (tag === 'date' && (typeof value === 'number' || value === null)) return new Date(value ?? Number.NaN);
  if (tag === 'number' && typeof value === 'string') return Number(value);
  if (tag === 'object' && typeof value === 'object' && value !== null) return readFields(value, depth + 1);
  throw new NotPortable('unknown tag');
}

function readFields(json: object, depth: number): unknown {
  const fields = Object.entries(json);
  if (fields.some(([key]) => key === FORBIDDEN_KEY)) throw new NotPortable(FORBIDDEN_KEY);
  return Object.fromEntries(fields.map(([key, value]) => [key, read(value, depth + 1)]));
}

/** Whether JSON gives the number back as it is. */
function isPlainNumber(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

function nameOf(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
