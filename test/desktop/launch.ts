import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe } from 'vitest';
import { executable, projectFolder, startElectron } from './start-electron.ts';

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
