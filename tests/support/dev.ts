/**
 * `npm run dev`: the program with its source watched. In Electron where its runtime is here; else the page alone, on
 * vite's server at a loopback address.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createServer } from 'vite';
import electronViteConfig from '../../electron.vite.config.ts';
import { probeRuntime } from '../../main/launch/electron-runtime.ts';
import { buildCorpus } from './corpus-build.ts';
import { commandFile, ROOT } from './project.ts';

/** Runs electron-vite until it or the user ends it, and takes over its exit code. */
function serveElectron(): void {
  const electronVite = [commandFile('electron-vite', 'electron-vite'), 'dev', '--watch'];
  const child = spawn(process.execPath, electronVite, { cwd: ROOT, stdio: 'inherit' });
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

async function servePage(): Promise<void> {
  const { renderer } = electronViteConfig;
  const server = await createServer({
    ...renderer,
    configFile: false,
    server: { host: '127.0.0.1' },
    cacheDir: join(ROOT, 'node_modules/.vite'),
  });
  await server.listen();
  server.printUrls();
}

await buildCorpus();
const runtime = probeRuntime({ root: ROOT, env: process.env, platform: process.platform });
if (runtime.kind === 'present') {
  serveElectron();
} else {
  process.stdout.write('Electron has no runtime here: serving the page alone. Ctrl+C ends it.\n');
  await servePage();
}
