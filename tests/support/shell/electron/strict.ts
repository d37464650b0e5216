/**
 * What the stand-in lacks is said by name: a member that main asks for and that is not there throws, instead of being
 * undefined and doing nothing.
 */

/** The object, whose unknown members throw. Symbols and `then` are asked by the language itself. */
export function strict<Thing extends object>(name: string, thing: Thing): Thing {
  return new Proxy(thing, {
    get(target, member) {
      if (typeof member !== 'symbol' && member !== 'then' && !(member in target))
        throw new Error(`the stand-in for electron has no ${name}.${member}`);
      const value: unknown = Reflect.get(target, member, target);
      // Its private fields are the object's own, not the proxy's.
      return typeof value === 'function' && member !== 'constructor' ? value.bind(target) : value;
    },
  });
}

/** A module of Electron's that the stand-in does not have: whatever is asked of it throws. */
export function absent(name: string): object {
  return strict(name, () => {
    throw new Error(`the stand-in for electron has no ${name}`);
  });
}

/** An event as Electron hands it to listeners. */
export function emittedEvent<Facts extends object>(
  facts: Facts,
): Facts & { defaultPrevented: boolean; preventDefault: () => void } {
  const event = {
    ...facts,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
