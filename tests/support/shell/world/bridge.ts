/**
 * The context bridge between the page's world and the preload's: values are copied, functions become functions that
 * call across and return at once, promises settle later. One half runs in each world; they speak by events whose name
 * only they know. Sent into the page as source, so it needs nothing from outside itself.
 */

export interface Bridge {
  /** Puts a frozen copy of the object into the other world, under that name. */
  readonly expose: (name: string, thing: unknown) => void;
}

type Message = Readonly<Record<string, unknown>>;

/** `side` is this half's name, `other` that of the half in the other world. */
export function createBridge(side: string, other: string): Bridge {
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const known = new WeakMap<object, number>();
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  const next = (): number => {
    last += 1;
    return last;
  };
  // The detail is cloned on its way into the other world.
  const post = (detail: Message): void => void dispatchEvent(new CustomEvent(other, { detail }));
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value));
  const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

  const packFunction = (value: (...args: unknown[]) => unknown): Message => {
    const id = known.get(value) ?? next();
    known.set(value, id);
    functions.set(id, value);
    return { bridged: 'function', id };
  };
  const packPromise = (value: Promise<unknown>): Message => {
    const id = next();
    value.then(
      (settled) => post({ settle: id, value: pack(settled) }),
      (error: unknown) => post({ settle: id, error: wordsOf(error) }),
    );
    return { bridged: 'promise', id };
  };
  function pack(value: unknown): unknown {
    if (typeof value === 'function') return packFunction(value as (...args: unknown[]) => unknown);
    if (value instanceof Promise) return packPromise(value);
    if (Array.isArray(value)) return value.map(pack);
    // Throws, as Electron does, on what cannot be copied.
    if (!isPlain(value)) return structuredClone(value);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each)]));
  }

  const settledOf = (message: Message): unknown => {
    if ('error' in message) throw new Error(String(message.error));
    return unpack(message.value);
  };
  const callAcross = (target: unknown, args: readonly unknown[]): unknown => {
    const id = next();
    let reply: Message | null = null;
    waiting.set(id, (message) => {
      reply = message;
    });
    post({ call: target, id, args: args.map(pack) });
    waiting.delete(id);
    if (reply === null) throw new Error('the other world does not answer');
    return settledOf(reply);
  };
  function unpack(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(unpack);
    if (!isPlain(value)) return value;
    const { bridged, id } = value;
    if (bridged === 'function') return (...args: unknown[]) => callAcross(id, args);
    if (bridged !== 'promise')
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpack(each)]));
    return new Promise((resolve) =>
      waiting.set(Number(id), (message) => resolve(Promise.resolve().then(() => settledOf(message)))),
    );
  }

  const answerCall = ({ call, id, args }: Message): void => {
    try {
      const target = functions.get(Number(call));
      if (target === undefined) throw new Error('no such function in this world');
      post({ settle: id, value: pack(target(...(args as unknown[]).map(unpack))) });
    } catch (error) {
      post({ settle: id, error: wordsOf(error) });
    }
  };
  const freeze = (value: unknown): unknown => {
    if (isPlain(value)) for (const each of Object.values(value)) freeze(each);
    return Object.freeze(value);
  };
  addEventListener(side, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    if ('expose' in message) {
      const value = freeze(unpack(message.value));
      Object.defineProperty(globalThis, String(message.expose), { value, enumerable: true });
    } else if ('call' in message) {
      answerCall(message);
    } else {
      const settle = waiting.get(Number(message.settle));
      waiting.delete(Number(message.settle));
      settle?.(message);
    }
  });
  return { expose: (name, thing) => post({ expose: name, value: pack(thing) }) };
}
