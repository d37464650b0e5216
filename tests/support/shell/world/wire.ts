/**
 * Values as text, between the preload's world and the process of the test: what Electron's IPC can carry, and nothing
 * else. The function is also sent into the page as source, so it needs nothing from outside itself.
 */

export interface Wire {
  readonly write: (value: unknown) => string;
  readonly read: (text: string) => unknown;
}

type Packed = readonly [kind: string, content?: unknown];

/** Throws, as Electron does, on what cannot be cloned. */
export function createWire(): Wire {
  const toBase64 = (bytes: Uint8Array): string => {
    const pieces: string[] = [];
    for (let at = 0; at < bytes.length; at += 32_768)
      pieces.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
    return btoa(pieces.join(''));
  };
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const packObject = (value: object): Packed => {
    if (value instanceof Uint8Array) return ['bytes', toBase64(value)];
    if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
    if (value instanceof Date) return ['date', value.getTime()];
    if (Array.isArray(value)) return ['list', value.map(pack)];
    return ['object', Object.entries(value).map(([key, each]) => [key, pack(each)])];
  };
  const pack = (value: unknown): Packed => {
    if (value === undefined) return ['undefined'];
    if (typeof value === 'number') return ['number', Object.is(value, -0) ? '-0' : String(value)];
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return ['plain', value];
    if (typeof value === 'bigint') return ['bigint', String(value)];
    if (typeof value !== 'object') throw new Error('An object could not be cloned.');
    return packObject(value);
  };
  const unpackers: Readonly<Record<string, (content: never) => unknown>> = {
    undefined: () => undefined,
    plain: (content) => content,
    number: (content: string) => Number(content),
    bigint: (content: string) => BigInt(content),
    bytes: fromBase64,
    buffer: (content: string) => fromBase64(content).buffer,
    date: (content: number) => new Date(content),
    list: (content: readonly Packed[]) => content.map(unpack),
    object: (content: readonly (readonly [string, Packed])[]) =>
      Object.fromEntries(content.map(([key, each]) => [key, unpack(each)])),
  };
  function unpack([kind, content]: Packed): unknown {
    return unpackers[kind]?.(content as never);
  }
  return {
    write: (value) => JSON.stringify(pack(value)),
    read: (text) => unpack(JSON.parse(text) as Packed),
  };
}
