import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { describe } from 'vitest';

// npm test names the Electron to run; without one the desktop tests skip themselves.
const executable = process.env['TRANCHEWORKS_ELECTRON'];
const projectFolder = path.join(import.meta.dirname, '..', '..');

/** `describe` for tests that need a real window. */
export const describeDesktop = describe.skipIf(!executable);

/** A running workstation, as built in dist/. */
export interface Workstation {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** Errors that the page reported since it opened; a test ends by expecting none. */
  readonly errors: readonly string[];
  /** Writes out/NAME.png and gives its path. */
  screenshot(name: string): Promise<string>;
  /** Ends the program and opens it again on the same data folder. */
  reopen(): Promise<Workstation>;
  /** Ends the program and deletes its data folder. */
  close(): Promise<void>;
}

/** Starts the workstation on a fresh data folder and waits for its page. */
export function launchWorkstation(): Promise<Workstation> {
  return launchOn(mkdtempSync(path.join(tmpdir(), 'trancheworks-')));
}

async function launchOn(dataFolder: string): Promise<Workstation> {
  const app = await startElectron(dataFolder);
  const page = await app.firstWindow();
  const errors = collectErrors(page);
  await page.waitForLoadState('load');
  return {
    app,
    page,
    dataFolder,
    errors,
    screenshot: (name) => takeScreenshot(page, name),
    reopen: async () => {
      await app.close();
      return launchOn(dataFolder);
    },
    close: async () => {
      await app.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function startElectron(dataFolder: string): Promise<ElectronApplication> {
  if (!executable)
    throw new Error('Desktop tests need an Electron: run them through npm test, inside describeDesktop.');
  // Chromium refuses its sandbox to root, which build machines and containers run as.
  const sandboxFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return _electron.launch({
    executablePath: executable,
    args: [...sandboxFlags, projectFolder, '--data', dataFolder],
    env: definedEntries(process.env),
    timeout: 30_000,
  });
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  return errors;
}

async function takeScreenshot(page: Page, name: string): Promise<string> {
  const folder = path.join(projectFolder, 'out');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  return file;
}

function definedEntries(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
