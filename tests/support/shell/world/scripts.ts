/**
 * The two scripts that Chromium runs before the page's own, in each window: one half of the bridge in the page's
 * world, and in an isolated world the other half and the compiled preload.
 */
import { type Bridge, createBridge } from './bridge.ts';
import { createRendererElectron } from './renderer-electron.ts';
import { createWire } from './wire.ts';

export interface WorldNames {
  /** The isolated world. */
  readonly world: string;
  /** The binding by which it speaks to the test's process. */
  readonly binding: string;
  /** The function by which it is spoken to. */
  readonly receiver: string;
  /** The events of the bridge's two halves. */
  readonly page: string;
  readonly preload: string;
}

/** Names that no script of the page can know. */
export function worldNames(secret: string): WorldNames {
  const name = (part: string) => `${part}-${secret}`;
  return {
    world: name('preload-world'),
    binding: name('send'),
    receiver: name('receive'),
    page: name('page'),
    preload: name('preload'),
  };
}

/** For the page's world. With Node in the page, it finds there what Electron would give it. */
export function pageScript({ page, preload }: WorldNames, nodeIntegration: boolean): string {
  return inTopFrame(`(${createBridge})(${JSON.stringify(page)}, ${JSON.stringify(preload)});
    ${nodeIntegration ? 'globalThis.require = () => ({}); globalThis.process = { type: "renderer" };' : ''}`);
}

/** For the isolated world. */
export function preloadScript(names: WorldNames, source: string): string {
  return inTopFrame(`(${runPreload})(${JSON.stringify(names)},
    { createWire: ${createWire}, createBridge: ${createBridge}, createRendererElectron: ${createRendererElectron} },
    (require, module, exports, process) => { ${source}
    })`);
}

/** Electron runs a preload in the main frame alone. */
function inTopFrame(statements: string): string {
  return `if (window === window.top) { ${statements} }`;
}

interface Makers {
  readonly createWire: typeof createWire;
  readonly createBridge: (side: string, other: string) => Bridge;
  readonly createRendererElectron: typeof createRendererElectron;
}

type Preload = (require: (name: string) => object, module: object, exports: object, process: object) => void;

function runPreload(names: WorldNames, makers: Makers, preload: Preload): void {
  const electron = makers.createRendererElectron({
    wire: makers.createWire(),
    bridge: makers.createBridge(names.preload, names.page),
    send: Reflect.get(globalThis, names.binding) as (text: string) => void,
    receiver: names.receiver,
  });
  const require = (name: string): object => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  const process = Object.freeze({
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    platform: 'linux',
  });
  preload(require, module, module.exports, process);
}
