import { defineConfig } from 'vitest/config';

/** Unit and property tests: everything under tests/ that needs no window. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    // Property tests and tests on real folders take their time on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A forgotten .only would hide every other test.
    allowOnly: false,
  },
});
