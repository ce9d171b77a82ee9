import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  test: {
    // Unit tests keep every core busy; desktop tests have one window at a time.
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['engine/**', 'electron/**'], reporter: ['text'] },
    projects: [
      {
        test: {
          name: 'unit',
          // A busy machine takes its time; no test is about it.
          testTimeout: 60_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/desktop/**'],
          setupFiles: ['test/property-seed.ts'],
          // Tests of the store use the binary for Node, whatever Electron needs.
          env: { TRANCHEWORKS_SQLITE_BINDING: '' },
        },
      },
      {
        test: {
          name: 'desktop',
          include: ['test/desktop/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two windows at once would fight for the keyboard.
          fileParallelism: false,
        },
      },
    ],
  },
});
