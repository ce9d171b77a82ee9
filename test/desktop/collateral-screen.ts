import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Workstation } from './launch.ts';
import { answerDialog, sendCommand } from './outside.ts';
import { eventually } from './structure-screen.ts';

type Loan = Readonly<Record<string, string>>;

/** The loans of a group of the reference deal, by their headings. */
export function referenceLoans(group: 1 | 2): Loan[] {
  const file = path.join(import.meta.dirname, '..', 'golden', 'impac-2003-8', `loans-group${group}.csv`);
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const headings = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [headings[at], cell])));
}

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\r\n');

/** The loans of group 1 over and over, each with a number of its own. */
export function manyLoans(count: number): string {
  const loans = referenceLoans(1);
  const rows = Array.from({ length: count }, (_, at) => ({ ...loans[at % loans.length], loan_id: `L${at + 1}` }));
  return csv([Object.keys(loans[0] ?? {}), ...rows.map((loan) => Object.values(loan))]);
}

/** Chooses a tape through the menu and waits for its columns. */
export async function chooseTape(workstation: Workstation, file: string): Promise<void> {
  await answerDialog(workstation, file);
  await sendCommand(workstation, 'importTape');
  await importButton(workstation.page).waitFor();
}

export const importButton = (page: Page): Locator => page.getByRole('button', { name: /^Import \d+ columns$/ });

/** Reads the chosen tape and waits until its loans or issues are shown. */
export async function readTape(page: Page): Promise<void> {
  await importButton(page).click();
  await page.getByRole('tablist', { name: 'Collateral' }).waitFor();
}

export const showTab = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('tab', { name }).click();

/** A cell of the loans by its row on the screen, from 0. */
export const loanCell = (page: Page, row: number, column: string): Locator =>
  page.locator(`section[aria-label="Loans"] .ag-row[row-index="${row}"] [col-id="${column}"]`);

/** Goes along the filters with Tab until that of a column has the focus, and types into it. */
export async function filterLoans(page: Page, title: string, text: string): Promise<void> {
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.getByLabel('Filter Loan', { exact: true }).focus();
  while ((await label()) !== `Filter ${title}`) {
    const before = await label();
    await page.keyboard.press('Tab');
    await eventually(async () => expect(await label()).not.toBe(before));
  }
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text === '' ? ' ' : text);
  await page.keyboard.press('Enter');
}

/** `46,979 of 100,000 loans shown` */
export const shownLoans = (page: Page): Promise<string> =>
  page.getByRole('status').filter({ hasText: 'loans shown' }).innerText();

/** What came in, what is kept and what is excluded. */
export const totals = (page: Page): Promise<string> => page.getByLabel('Loans of the tape').innerText();

/** What the header says that the deal stands on. */
export async function collateralChip(page: Page): Promise<string> {
  const text = await page.locator('.chip').filter({ hasText: 'Collateral' }).innerText();
  return text.replaceAll(/\s+/g, ' ');
}
