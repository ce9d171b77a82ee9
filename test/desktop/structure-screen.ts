import type { Locator, Page } from 'playwright-core';
import { vi } from 'vitest';

/** Opens the reference deal from the list of deals, which is what a fresh data folder shows. */
export async function openShippedDeal(page: Page): Promise<void> {
  await page.getByRole('row', { name: /Impac/ }).dblclick();
  await termCell(page, '1-A-1', 'balanceUsd').waitFor();
}

/** A cell of the structure. */
export function termCell(page: Page, row: string, column: string): Locator {
  return page.locator(`.structure [row-id="${row}"] [col-id="${column}"]`);
}

/** A cell of the pricing table. */
export function pricingCell(page: Page, row: string, speedPct: number): Locator {
  return page.locator(`.pricing [row-id="${row}"] [col-id="speed ${speedPct}"]`);
}

/** What a cell prints now, without what was published and what it moved by; read in one go, for cells are redrawn. */
export function figure(cell: Locator): Promise<string> {
  return cell.evaluate((element: HTMLElement) => {
    const computed = element.querySelector<HTMLElement>('.computed-figure');
    return (computed ?? element).innerText;
  });
}

/** Shows the pricing of one class. */
export function showClass(page: Page, tranche: string): Promise<void> {
  return page.getByRole('group', { name: 'Class' }).getByRole('button', { name: tranche, exact: true }).click();
}

/** Waits until an expectation holds, however busy the machine; what the window shows follows a save to disk. */
export function eventually<T>(expectation: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(expectation, { timeout: 20_000, interval: 50 });
}
