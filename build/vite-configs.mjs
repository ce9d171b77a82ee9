// What Vite builds: the page, the main process with its workers, and the preload script.
import fs from 'node:fs';
import react from '@vitejs/plugin-react';
import { inProject } from './setup/paths.mjs';

/** Stands in index.html where electron/protocol.ts puts the nonce of this start. */
const noncePlaceholder = 'TRANCHEWORKS_NONCE';

/** @type {import('vite').InlineConfig} */
const shared = { configFile: false, logLevel: 'warn', publicDir: false };

/** @returns {import('vite').InlineConfig} */
export function rendererConfig() {
  return {
    ...shared,
    root: inProject('renderer'),
    base: './',
    plugins: [react()],
    html: { cspNonce: noncePlaceholder },
    build: {
      outDir: inProject('dist', 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      // Inlined files would be data: URLs, which the content security policy keeps to images and fonts.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      sourcemap: true,
    },
  };
}

/** @returns {import('vite').InlineConfig} */
export function mainConfig() {
  const entries = { main: inProject('electron', 'main.ts'), ...workerEntries() };
  return nodeConfig('main', entries, 'es', '[name].mjs');
}

/**
 * A sandboxed preload script has to be CommonJS.
 * @returns {import('vite').InlineConfig}
 */
export function preloadConfig() {
  return nodeConfig('preload', { preload: inProject('electron', 'preload.ts') }, 'cjs', '[name].cjs');
}

/**
 * @param {string} folder below dist/
 * @param {Record<string, string>} input
 * @param {'es' | 'cjs'} format
 * @param {string} entryFileNames
 * @returns {import('vite').InlineConfig}
 */
function nodeConfig(folder, input, format, entryFileNames) {
  return {
    ...shared,
    root: inProject(),
    // Everything is bundled but what comes with Electron and what carries a binary.
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      outDir: inProject('dist', folder),
      emptyOutDir: true,
      target: 'node20',
      sourcemap: true,
      rolldownOptions: { input, output: { format, entryFileNames } },
    },
  };
}

/** Each electron/workers/NAME-worker.ts becomes dist/main/NAME-worker.mjs. */
function workerEntries() {
  const folder = inProject('electron', 'workers');
  if (!fs.existsSync(folder)) return {};
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('-worker.ts'));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -'.ts'.length), inProject('electron', 'workers', file)]),
  );
}
