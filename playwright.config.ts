import { defineConfig } from '@playwright/test';

/** End-to-end tests: the real app in a real Electron. Run them with `npm run e2e`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // A screen has one keyboard: two windows side by side take the focus from each other.
  workers: 1,
  // A test that passes only the second time has failed.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
});
