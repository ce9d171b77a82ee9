// What Vite builds: the page, the main process with its workers, and the preload script.
import fs from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { inPackages, inProject } from './setup/paths.mjs';

/** Stands in index.html where electron/protocol.ts puts the nonce of this start. */
const noncePlaceholder = 'TRANCHEWORKS_NONCE';

/** @type {import('vite').InlineConfig} */
const shared = { configFile: false, logLevel: 'warn', publicDir: false };

/** Comments and blanks only cost time at every start; names and statements stay, so that a mistake can be read. */
const withoutWords = { compress: false, mangle: false, codegen: { removeWhitespace: true } };

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
  const config = nodeConfig('main', entries, 'es', '[name].mjs');
  return { ...config, plugins: [withFonts()] };
}

/**
 * The printer for programs without a window: an application of its own, which Electron takes by its folder.
 * @returns {import('vite').InlineConfig}
 */
export function printConfig() {
  const config = nodeConfig('print', { print: inProject('electron', 'print', 'print.ts') }, 'es', '[name].mjs');
  const source = JSON.stringify({ name: 'trancheworks-print', version: '1.0.0', type: 'module', main: 'print.mjs' });
  return { ...config, plugins: [withFile('package.json', source)] };
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
      rolldownOptions: {
        input,
        // Chunks lie beside the entries, so that what is looked up beside the code is found from each of them.
        output: { format, entryFileNames, chunkFileNames: '[name]-[hash].mjs', minify: withoutWords },
      },
    },
  };
}

/**
 * The fonts of documents, and the licence they come under, beside the main process.
 * @returns {import('vite').Plugin}
 */
function withFonts() {
  const fonts = inPackages('roboto-fontface');
  const faces = ['Roboto-Regular.woff2', 'Roboto-Medium.woff2', 'Roboto-Bold.woff2'];
  return {
    name: 'fonts',
    generateBundle() {
      for (const face of faces) {
        const source = fs.readFileSync(path.join(fonts, 'fonts', 'roboto', face));
        this.emitFile({ type: 'asset', fileName: `fonts/${face}`, source });
      }
      const source = fs.readFileSync(path.join(fonts, 'LICENSE'));
      this.emitFile({ type: 'asset', fileName: 'fonts/LICENSE', source });
    },
  };
}

/**
 * @param {string} fileName
 * @param {string} source
 * @returns {import('vite').Plugin}
 */
function withFile(fileName, source) {
  return {
    name: fileName,
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source });
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
