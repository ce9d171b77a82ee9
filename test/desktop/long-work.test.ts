import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseTape, collateralChip, importButton, loanCell, manyLoans, showTab } from './collateral-screen.ts';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, openShippedDeal } from './structure-screen.ts';

/** Amortizing them takes seconds. */
const LOANS = 400_000;

describeDesktop('work that takes long', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'trancheworks-long-'));
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    const { page } = workstation;
    page.setDefaultTimeout(120_000);
    await openShippedDeal(page);
    const file = path.join(folder, 'many.csv');
    writeFileSync(file, manyLoans(LOANS));
    await chooseTape(workstation, file);
    await importButton(page).click();
    await page.getByRole('tablist', { name: 'Collateral' }).waitFor();
    await showTab(page, 'Loans');
    await loanCell(page, 0, 'current_balance').waitFor();
  }, 240_000);
  afterAll(async () => {
    await workstation.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('says how far it is while a person types, and leaves the deal as it was when it is cancelled', async () => {
    const { page } = workstation;
    await standOnTape();
    await loanCell(page, 1, 'current_balance').click();
    await page.keyboard.type('8');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('8');
    await working().waitFor();
    await page.keyboard.type('0');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('80');
    expect(await working().innerText()).toMatch(/^Amortizing the loans, \d+ %$/);
    await statusBar().getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled: the deal is as it was.').waitFor();
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await working().count()).toBe(0));
    expect(await collateralChip(page)).toBe('Collateral 26 replines');
    await page.getByRole('button', { name: /^Undo Import many\.csv/ }).waitFor();
  });

  test('is done when it is asked for again', async () => {
    const { page } = workstation;
    await standOnTape();
    await eventually(async () => expect(await collateralChip(page)).toBe('Collateral 400,000 loans, 14 replines'));
    expect(workstation.errors).toEqual([]);
  });

  const statusBar = () => workstation.page.getByRole('contentinfo');
  const working = () => statusBar().getByRole('status').filter({ hasText: '%' });
  const standOnTape = () =>
    workstation.page
      .getByRole('listitem')
      .filter({ hasText: 'Group 1' })
      .getByRole('button', { name: /^Stand it on/ })
      .click();
});
