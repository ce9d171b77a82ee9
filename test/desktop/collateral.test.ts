import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  chooseTape,
  collateralChip,
  csv,
  filterLoans,
  importButton,
  loanCell,
  manyLoans,
  readTape,
  referenceLoans,
  showTab,
  shownLoans,
  totals,
} from './collateral-screen.ts';
import { foreignTape } from './foreign-tape.ts';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, figure, openShippedDeal, pricingCell, showClass } from './structure-screen.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'trancheworks-tapes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describeDesktop('a tape of another issuer', () => {
  let workstation: Workstation;
  let before: string;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await showClass(workstation.page, '2-A-1');
    before = await wal();
  });
  afterAll(() => workstation.close());

  test('is shown with what its columns look to be', async () => {
    const { page } = workstation;
    await chooseTape(workstation, write('foreign.csv', foreignTape()));
    const taken = (heading: string) => page.getByLabel(`${heading} is taken for`).inputValue();
    expect(await taken('Cur UPB')).toBe('known current_balance');
    expect(await taken('Current Rate')).toBe('known note_rate_pct');
    expect(await page.getByLabel('Current Rate is written as').inputValue()).toBe('fraction');
    expect(await page.getByLabel('First Pmt Date is written as').inputValue()).toBe('mdy');
    await page.getByText('kept under their own name: Strip, Broker Desk.').waitFor();
  });

  test('is read as it was corrected', async () => {
    const { page } = workstation;
    await page.getByLabel('Strip is taken for').selectOption({ label: 'Servicing fee' });
    await page.getByLabel('Strip is written as').selectOption('fraction');
    await page.getByLabel('Broker Desk is taken for').selectOption('Leave out');
    await page.getByLabel('Issuer').fill('Foreign');
    expect(await importButton(page).innerText()).toBe('Import 19 columns');
    await readTape(page);
    await page.getByRole('tab', { name: 'Issues (2)', selected: true }).waitFor();
    expect(await totals(page)).toMatch(/96 loans .* = kept 95 loans .* \+ excluded 1 loan \$0\.00$/);
  });

  test('has its issues mended in place, as proposed, and excluded', async () => {
    const { page } = workstation;
    await page.getByRole('row', { name: /Current balance cannot be read/ }).click();
    await page.locator('.issue-list [col-id="value"]', { hasText: 'n.m.' }).click();
    await page.keyboard.type('583,401.72');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await totals(page)).toContain('kept 96 loans'));
    await page.getByRole('row', { name: /First payment cannot be read/ }).click();
    await page.getByRole('group', { name: 'All 1' }).getByRole('button', { name: 'Fix as proposed' }).click();
    await page.getByRole('tab', { name: 'Issues (1)' }).waitFor();
    await page.getByRole('row', { name: /FICO out of range/ }).click();
    await page.getByRole('group', { name: 'All 1' }).getByRole('button', { name: 'Exclude' }).click();
    await page.getByText('Nothing open in the pool.').waitFor();
    expect(await totals(page)).toMatch(/kept 95 loans .* excluded 1 loan \$394,231\.22$/);
    const state = page.locator('.issue-list [col-id="state"]', { hasText: 'excluded' });
    expect(await state.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });

  test('goes under a group of the deal, and the prices are of its loans', async () => {
    const { page } = workstation;
    const groupTwo = page.getByRole('listitem').filter({ hasText: 'Group 2' });
    await groupTwo.getByRole('button', { name: /^Stand it on/ }).click();
    await eventually(async () => expect(await collateralChip(page)).toBe('Collateral 95 loans, 12 replines'));
    await workstation.screenshot('collateral');
    await page.getByRole('button', { name: 'Structure & pricing' }).click();
    await eventually(async () => expect(await wal()).not.toBe(before));
  });

  test('is taken off the group again by undo', async () => {
    const { page } = workstation;
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await collateralChip(page)).toBe('Collateral 26 replines'));
    expect(await wal()).toBe(before);
  });

  test('is read the same way the next time', async () => {
    const { page } = workstation;
    await chooseTape(workstation, write('foreign-2.csv', foreignTape()));
    expect(await page.getByLabel('Issuer').inputValue()).toBe('Foreign');
    expect(await page.getByLabel('Strip is taken for').inputValue()).toBe('known servicing_fee_pct');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(workstation.errors).toEqual([]);
  });

  const wal = () => figure(pricingCell(workstation.page, '2-A-1|maturity|walYears', 0));
});

describeDesktop('a tape of 100,000 loans', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await chooseTape(workstation, write('many.csv', manyLoans(100_000)));
    await readTape(workstation.page);
    await showTab(workstation.page, 'Loans');
  });
  afterAll(() => workstation.close());

  test('is sorted by its heads', async () => {
    const { page } = workstation;
    const head = page.locator('.ag-header-cell[col-id="current_balance"]').getByRole('button');
    await head.click();
    await head.click();
    const largest = Math.max(...referenceLoans(1).map((loan) => Number(loan['current_balance'])));
    const printed = largest.toLocaleString('en-US');
    await eventually(async () => expect(await loanCell(page, 0, 'current_balance').innerText()).toBe(printed));
  });

  test('is filtered, and a filter that means nothing is refused in words', async () => {
    const { page } = workstation;
    await filterLoans(page, 'State', 'NV, AZ');
    await eventually(async () => expect(await shownLoans(page)).toMatch(/^\d?\d,\d{3} of 100,000 loans shown$/));
    const filtered = await shownLoans(page);
    await filterLoans(page, 'FICO', 'good');
    await page.getByRole('alert').filter({ hasText: '"good" is no filter for FICO' }).waitFor();
    expect(await shownLoans(page)).toBe(filtered);
    await filterLoans(page, 'FICO', '');
  });

  test('is typed into, and undo takes it back', async () => {
    const { page } = workstation;
    const cell = loanCell(page, 2, 'fico');
    await cell.click();
    await page.keyboard.type('801');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Undo Loan .* FICO 801/ }).waitFor();
    await eventually(async () => expect(await cell.innerText()).toBe('801'));
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /^Undo Import many.csv/ }).waitFor();
    await eventually(async () => expect(await cell.innerText()).not.toBe('801'));
  });

  test('keeps a text that means nothing in its cell, with the reason', async () => {
    const { page } = workstation;
    await loanCell(page, 1, 'fico').click();
    await page.keyboard.type('good');
    await page.keyboard.press('Enter');
    const refused = page.getByRole('alert', { name: 'Refused' });
    await refused.getByText('"good" is not a number').waitFor();
    await refused.getByRole('button', { name: 'Restore' }).click();
    expect(await refused.count()).toBe(0);
  });

  test('has loans excluded with the space bar', async () => {
    const { page } = workstation;
    await loanCell(page, 0, 'fico').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Space');
    await eventually(async () => expect(await totals(page)).toContain('excluded 2 loans'));
    await page.getByRole('button', { name: 'Excluded', exact: true }).click();
    await eventually(async () => expect(await shownLoans(page)).toBe('2 of 100,000 loans shown'));
    expect(workstation.errors).toEqual([]);
  });
});

describeDesktop('the loans of a group', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    const loans = referenceLoans(2);
    const rows = [Object.keys(loans[0] ?? {}), ...loans.map((loan) => Object.values(loan))];
    await chooseTape(workstation, write('group-2.csv', csv(rows)));
    await readTape(workstation.page);
  });
  afterAll(() => workstation.close());

  test('are stratified as a template says', async () => {
    const { page } = workstation;
    await showTab(page, 'Stratifications');
    const states = page.getByRole('table', { name: 'Product', exact: true });
    await states.waitFor();
    expect(await states.getByRole('row').last().innerText()).toMatch(/^Total\s+96\s+77,192,599\s+100\.00%/);
    await workstation.screenshot('stratifications');
  });

  test('are stratified by two fields that a person chooses', async () => {
    const { page } = workstation;
    await page.getByLabel('Tables').selectOption('build one');
    await page.getByRole('combobox', { name: 'Field', exact: true }).selectOption('State');
    await page.getByRole('combobox', { name: 'By', exact: true }).selectOption('FICO');
    await page.getByLabel('By: bins').selectOption('ranges between ends');
    await page.getByRole('button', { name: 'Stratify' }).click();
    await page.getByRole('table', { name: 'State by FICO' }).waitFor();
  });

  test('are gathered into replines, which the group then stands on', async () => {
    const { page } = workstation;
    await showTab(page, 'Replines');
    await page.getByRole('group', { name: 'Group' }).getByRole('button', { name: 'Group 2' }).click();
    await page.getByRole('button', { name: 'Gathered from the tape' }).click();
    await page.getByRole('button', { name: 'Gather', exact: true }).click();
    const gathered = page.getByRole('status').filter({ hasText: 'gather into' });
    const lines = /into (\d+) replines/.exec(await gathered.innerText())?.[1];
    await page.getByRole('button', { name: 'Use these replines' }).click();
    await eventually(async () => expect(await collateralChip(page)).toBe(`Collateral ${12 + Number(lines)} replines`));
    await page.getByRole('button', { name: 'In the deal' }).click();
    expect(await page.locator('.typed-sheet .ag-row').count()).toBeGreaterThan(1);
  });

  test('show their cash flow as a picture and as a table', async () => {
    const { page } = workstation;
    await showTab(page, 'Cash flow');
    await page.getByRole('img', { name: /^All groups: principal and losses by month/ }).waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('section[aria-label="Cash flow"]').getByText('Aug-03').waitFor();
    expect(workstation.errors).toEqual([]);
  });
});
