/**
 * End-to-end tests of the production bundle in a real Chromium (tests/e2e), of what it is packed into (tests/packages), and the suite over the real Electron
 * (tests/electron) where there is one. `npm test` finds the browser and hands it on in CHROMIUM_PATH.
 */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'shell/**/*.spec.ts', 'packages/**/*.spec.ts', 'electron/**/*.spec.ts'],
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
});
