import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, figure, openShippedDeal, termCell } from './structure-screen.ts';

describeDesktop('a text that means nothing', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
  });
  afterAll(() => workstation.close());

  test('stays in its cell with the reason, and the deal stays as it was', async () => {
    const { page } = workstation;
    await typeInto('abc');
    const reason = page.getByRole('alert', { name: 'Refused' });
    await reason.waitFor();
    expect(await reason.innerText()).toContain('"abc" is not an amount');
    expect(await cell().getAttribute('class')).toContain('refused');
    expect(await cell().innerText()).toContain('abc');
    expect(await page.getByText('Version 1 ').isVisible()).toBe(true);
  });

  test('is edited from where it was left, and mended', async () => {
    const { page } = workstation;
    await cell().click();
    await page.keyboard.press('F2');
    expect(await cell().locator('input').inputValue()).toBe('abc');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('13.5mm');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await figure(cell())).toBe('13,500,000'));
    expect(await page.getByRole('alert', { name: 'Refused' }).count()).toBe(0);
  });

  test('is given up with Escape', async () => {
    await typeInto('twelve');
    await workstation.page.getByRole('alert', { name: 'Refused' }).waitFor();
    await cell().click();
    await workstation.page.keyboard.press('Escape');
    expect(await figure(cell())).toBe('13,500,000');
  });

  test('may be nothing where a term must be', async () => {
    const { page } = workstation;
    await cell().click();
    await page.keyboard.press('Delete');
    await page.getByText('Nothing was typed').first().waitFor();
    await page.keyboard.press('Delete');
    expect(await figure(cell())).toBe('13,500,000');
    expect(workstation.errors).toEqual([]);
  });

  const cell = () => termCell(workstation.page, '1-M-2', 'balanceUsd');

  async function typeInto(text: string): Promise<void> {
    await cell().click();
    await workstation.page.keyboard.type(text);
    await workstation.page.keyboard.press('Enter');
  }
});
