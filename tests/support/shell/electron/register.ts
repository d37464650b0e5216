/**
 * Loaded by `node --import` before the compiled main: makes this process look like Electron's main process, and
 * resolves `electron` to the stand-in. The command line is the one that a start of the program would have.
 */
import { registerHooks } from 'node:module';
import { settings } from './settings.ts';

const STAND_IN = new URL('./module.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/main|\/common)?$/.test(specifier) ? next(STAND_IN, context) : next(specifier, context),
});

const { packaged, appFolder, args, paths } = settings;
const program = paths.exe ?? process.execPath;
process.execPath = program;
process.argv = packaged ? [program, ...args] : [program, appFolder, ...args];
Object.defineProperties(process, {
  type: { value: 'browser' },
  defaultApp: { value: packaged ? undefined : true },
  resourcesPath: { value: paths.resources },
  versions: { value: Object.freeze({ ...process.versions, electron: '45.4.1', chrome: '156.0.0.0' }) },
});
