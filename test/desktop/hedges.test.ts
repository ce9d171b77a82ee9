import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { setClipboard } from './outside.ts';
import { eventually, figure, openShippedDeal } from './structure-screen.ts';

const notionals = Array.from({ length: 24 }, (_period, i) => `${60 - i}mm`);

describeDesktop('derivative contracts', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await workstation.page.keyboard.press('Control+5');
    await cell('hedge|0', 'notionalKind').waitFor();
  });
  afterAll(() => workstation.close());

  test('take a notional by period from the clipboard', async () => {
    const { page } = workstation;
    await cell('hedge|1', 'notionalKind').click();
    await page.keyboard.type('schedule');
    await page.keyboard.press('Enter');
    await cell('hedge|1', 'notionalKind').click();
    await setClipboard(workstation, notionals.join('\r\n'));
    await cell('hedgePeriod|1|0', 'notionalUsd').click();
    await page.keyboard.press('Control+v');
    await eventually(async () => expect(await figure(cell('hedgePeriod|1|1', 'notionalUsd'))).toBe('59,000,000'));
    await page.getByRole('img', { name: /Group 2 swap: notional and bonds/ }).waitFor();
    await eventually(async () => expect(await lacking()).toBe(0));
    await workstation.screenshot('hedges');
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await figure(cell('hedgePeriod|1|1', 'notionalUsd'))).toBe(''));
  });

  test('are taken into the pricing, and bring receipts', async () => {
    const { page } = workstation;
    await cell('hedge|0', 'kind').click();
    await page.getByRole('button', { name: 'Include contracts in the pricing' }).press('Enter');
    await eventually(async () => expect(await page.getByText('no receipts').count()).toBe(0));
    expect(workstation.errors).toEqual([]);
  });

  const cell = (row: string, column: string) => workstation.page.locator(`[row-id="${row}"] [col-id="${column}"]`);
  /** Pixels of the list of contracts that are out of sight below. */
  const lacking = () =>
    workstation.page
      .locator('.hedges-screen > .term-list .ag-grid-viewport')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
});
