import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    environment: 'node',
    globalSetup: ['tests/support/corpus-setup.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
