/**
 * Builds the three bundles of the program: main (ESM), preload (CommonJS, as a sandboxed preload must be) and the
 * renderer with its workers. `resources/` is the renderer's public folder, so the corpus is served as ./corpus/…; what
 * lies there for packing alone is taken out again.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;
const rendererOutput = resolve(here, 'out/renderer');
/** What of resources/ is for packing the program, not for the program. */
const FOR_PACKING = ['packages', 'icons/reader', 'icons/reader.ico', 'icons/backup', 'icons/backup.ico'];

const withoutPackingFiles = {
  name: 'without-packing-files',
  closeBundle: () => {
    for (const name of FOR_PACKING) rmSync(resolve(rendererOutput, name), { recursive: true, force: true });
  },
};

export default defineConfig({
  main: {
    build: { lib: { entry: resolve(here, 'main/index.ts'), formats: ['es'] }, outDir: 'out/main' },
  },
  preload: {
    build: {
      externalizeDeps: false,
      lib: { entry: resolve(here, 'preload/index.ts'), formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: '[name].cjs' } },
      outDir: 'out/preload',
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    base: './',
    publicDir: resolve(here, 'resources'),
    plugins: [react(), withoutPackingFiles],
    worker: { format: 'es' },
    build: {
      outDir: rendererOutput,
      emptyOutDir: true,
      target: 'chrome108',
      minify: true,
      assetsInlineLimit: 0,
      license: { fileName: 'licences.json' },
      modulePreload: { polyfill: false },
      rollupOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
});
