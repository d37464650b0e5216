/**
 * A part of the program that is fetched late. Unlike React's lazy it takes its place at once when it has come: what is
 * suspended waits for the next event, and a press that begins on the placeholder would end on something else.
 */
import { useEffect, useState } from 'react';

export interface LateModule<Module> {
  /** Fetches it, once however often it is asked for. */
  readonly fetch: () => Promise<Module>;
  /** Null until it has come; asks for it, unless it is not wanted yet. */
  readonly use: (isWanted?: boolean) => Module | null;
}

export function lateModule<Module>(load: () => Promise<Module>): LateModule<Module> {
  let fetching: Promise<Module> | null = null;
  let here: Module | null = null;
  const fetch = (): Promise<Module> => {
    fetching ??= load().then((module) => {
      here = module;
      return module;
    });
    return fetching;
  };
  return {
    fetch,
    use: (isWanted = true) => {
      // In a function of its own: a module may be callable.
      const [module, setModule] = useState(() => here);
      useEffect(() => {
        if (isWanted && module === null) void fetch().then((loaded) => setModule(() => loaded));
      }, [isWanted, module]);
      return module;
    },
  };
}
