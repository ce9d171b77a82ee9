import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, figure, pricingCell, termCell } from './structure-screen.ts';

describeDesktop('a blank deal', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await workstation.page.getByRole('row', { name: /Impac/ }).waitFor();
  });
  afterAll(() => workstation.close());

  test('becomes two classes with a priced table, by typing', async () => {
    const { page } = workstation;
    await page.getByRole('button', { name: 'New deal' }).press('Enter');
    await page.getByRole('button', { name: 'All terms' }).press('Enter');
    await term(0, 'id').click();
    await page.keyboard.press('Insert');
    await term(1, 'id').waitFor();
    await type(0, 'balanceUsd', '90mm', '90,000,000');
    await type(1, 'balanceUsd', '8mm', '8,000,000');
    await type(1, 'marginBps', '150', '150 bp');
    await type(0, 'id', 'A', 'A');
    await type(1, 'id', 'B', 'B');
    await eventually(async () => expect(await figure(pricingCell(page, 'A|call|dmBps', 100))).toBe('100'));
    expect(await figure(pricingCell(page, 'B|call|dmBps', 100))).toBe('150');
    await page.getByRole('button', { name: 'Figures' }).press('Enter');
    await eventually(async () => expect(await figure(termCell(page, 'A', 'initialPct'))).toBe('10.00%'));
    await workstation.screenshot('blank-deal');
    expect(workstation.errors).toEqual([]);
  });

  const term = (row: number, column: string) =>
    workstation.page.locator(`.structure [row-index="${row}"] [col-id="${column}"]`);

  async function type(row: number, column: string, text: string, printed: string): Promise<void> {
    await term(row, column).click();
    await workstation.page.keyboard.type(text);
    await workstation.page.keyboard.press('Enter');
    await eventually(async () => expect((await figure(term(row, column))).trim()).toBe(printed));
  }
});
