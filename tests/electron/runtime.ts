/** Whether the real Electron can be started here, and if not, why: a sentence that the last lines of the run repeat. */
import { probeRuntime } from '../../main/launch/electron-runtime.ts';
import { ROOT } from '../support/project.ts';

export type Runtime =
  | { readonly kind: 'here'; readonly executable: string }
  | { readonly kind: 'missing'; readonly reason: string };

export interface Surroundings {
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
}

const HERE: Surroundings = {
  root: ROOT,
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
};

/** Looks at files alone: nothing is loaded or fetched. */
export function findRuntime({ root, env, platform, isRoot }: Surroundings = HERE): Runtime {
  const probe = probeRuntime({ root, env, platform });
  if (probe.kind !== 'present') {
    const missing =
      probe.kind === 'overrideMissing' ? `${probe.path} is not there` : 'its runtime is not installed';
    return { kind: 'missing', reason: `the tests on the real Electron: ${missing}` };
  }
  if (isRoot)
    return { kind: 'missing', reason: 'the tests on the real Electron: its sandbox refuses to run as root' };
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)
    return { kind: 'missing', reason: 'the tests on the real Electron: there is no display' };
  return { kind: 'here', executable: probe.executable };
}
