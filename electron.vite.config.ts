/**
 * Builds the three bundles of the program: main (ESM), preload (CommonJS, as a sandboxed preload must be) and the
 * renderer with its workers. `resources/` is the renderer's public folder, so the corpus is served as ./corpus/….
 */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;

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
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: resolve(here, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome108',
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
});
