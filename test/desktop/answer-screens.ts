import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Scenario } from '../../engine/scenario/scenario.ts';
import { askBeside } from './outside.ts';
import { eventually, termCell } from './structure-screen.ts';

/** The keys of the screens with answers. */
export const SCREEN_KEYS = {
  structure: 'Control+1',
  priority: 'Control+3',
  results: 'Control+7',
  tieOut: 'Control+8',
  versions: 'Control+9',
  termSheet: 'Control+0',
};

/** The name of what has the focus, as it is read out. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === document.body) return '';
    const own = activeElement?.getAttribute('aria-label') ?? activeElement?.closest('label')?.textContent;
    return own ?? activeElement?.textContent ?? '';
  });

/** Goes on with Tab until something has the focus whose name matches. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60 && !name.test(await focusedName(page)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  expect(await focusedName(page)).toMatch(name);
}

/** A cell of a sheet by the name of the sheet, the id of the row and the key of the column. */
export const sheetCell = (page: Page, sheet: RegExp, row: string, column: string): Locator =>
  page.getByRole('region', { name: sheet }).locator(`[row-id="${row}"] [col-id="${column}"]`);

/** The row and column of the cell in focus. */
export const focusedCell = (page: Page): Promise<(string | null | undefined)[]> =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('.ag-cell');
    return [cell?.closest('[row-id]')?.getAttribute('row-id'), cell?.getAttribute('col-id')];
  });

/** Types a margin into the structure and waits until it is saved. */
export async function typeMargin(page: Page, tranche: string, margin: string): Promise<void> {
  await termCell(page, tranche, 'marginBps').click();
  await page.keyboard.type(margin);
  await page.keyboard.press('Enter');
  await eventually(async () =>
    expect(await termCell(page, tranche, 'marginBps').innerText()).toContain(`${margin} bp`),
  );
}

/** Adds a scenario to the open deal. */
export async function addScenario(page: Page, scenario: Scenario): Promise<void> {
  expect(await askBeside(page, 'scenarios.save', { scenario })).toMatchObject({ ok: true, value: { refused: [] } });
}
