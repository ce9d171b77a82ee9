import { afterAll, beforeAll, expect, test } from 'vitest';
import { focusedCell } from './answer-screens.ts';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, figure, pricingCell, termCell } from './structure-screen.ts';

describeDesktop('a deal from a blank sheet', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await workstation.page.getByRole('row', { name: /Impac/ }).waitFor();
  });
  afterAll(() => workstation.close());

  const press = (key: string) => workstation.page.keyboard.press(key);
  const type = (text: string) => workstation.page.keyboard.type(text);
  const prints = (row: string, column: string, text: string) =>
    eventually(async () => expect(await figure(termCell(workstation.page, row, column))).toBe(text));
  const years = async (tranche: string) =>
    Number(await figure(pricingCell(workstation.page, `${tranche}|call|walYears`, 100)));

  test('has one class, priced at once', async () => {
    const { page } = workstation;
    await press('Control+n');
    await termCell(page, 'A', 'balanceUsd').waitFor();
    await eventually(async () => expect(await focusedCell(page)).toEqual(['A', 'balanceUsd']));
    expect(await years('A')).toBeGreaterThan(0);
  });

  test('gets a second class, a size and a margin, all from the keyboard', async () => {
    const { page } = workstation;
    await type('90mm');
    await press('Enter');
    await prints('A', 'balanceUsd', '90,000,000');
    await press('ArrowUp');
    await press('Insert');
    await termCell(page, 'New class', 'balanceUsd').waitFor();
    await press('ArrowDown');
    await eventually(async () => expect(await focusedCell(page)).toEqual(['New class', 'balanceUsd']));
    await type('10mm');
    await press('Tab');
    await prints('New class', 'balanceUsd', '10,000,000');
    await type('200bp');
    await press('Enter');
    await prints('New class', 'marginBps', '200 bp');
    await prints('total|1', 'balanceUsd', '100,000,000');
  });

  test('is priced class by class, the junior behind the senior', async () => {
    const { page, errors } = workstation;
    await eventually(async () => expect(await figure(pricingCell(page, 'New class|call|dmBps', 100))).toBe('200'));
    expect(await figure(pricingCell(page, 'A|call|dmBps', 100))).toBe('100');
    expect(await years('New class')).toBeGreaterThan(await years('A'));
    expect(await page.getByText(/^● Balanced/).isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });
});
