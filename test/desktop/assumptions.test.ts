import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { setClipboard } from './outside.ts';
import { eventually, figure, openShippedDeal, pricingCell } from './structure-screen.ts';

const libor = Array.from({ length: 60 }, (_month, i) => `${(1.1 + i * 0.05).toFixed(2)}%`);

describeDesktop('the curves of a deal', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await workstation.page.keyboard.press('Control+2');
    await workstation.page.getByRole('tab', { name: 'Curves' }).click();
    await rate('LIBOR1M', 0).waitFor();
  });
  afterAll(() => workstation.close());

  test('take 60 rows from the clipboard as one change, and the deal is priced on them', async () => {
    const { page } = workstation;
    await setClipboard(workstation, libor.join('\r\n'));
    await rate('LIBOR1M', 0).click();
    await page.keyboard.press('Control+v');
    await eventually(async () => expect(await figure(rate('LIBOR1M', 1))).toBe('1.15%'));
    const selection = page.getByLabel('Selection');
    // While texts are being saved they are no figures yet.
    await eventually(async () =>
      expect(await selection.innerText()).toMatch(/^60 cells · sum 154\.5 · average 2\.575/),
    );
    expect(await page.getByRole('button', { name: /^Undo/ }).innerText()).toContain('60 terms of Pricing curve');
    await workstation.screenshot('curves');
    await page.keyboard.press('Control+1');
    await eventually(async () => expect(await figure(pricingCell(page, '1-A-1|call|walYears', 100))).not.toBe(''));
    await page.keyboard.press('Control+2');
    await rate('LIBOR1M', 1).waitFor();
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await figure(rate('LIBOR1M', 1))).toBe(''));
    expect(await figure(rate('LIBOR1M', 0))).toBe('1.095%');
  });

  test('keep a text that is no rate, with its sentence, and live on', async () => {
    const { page } = workstation;
    await rate('CMT1Y', 0).click();
    await page.keyboard.type('one');
    await page.keyboard.press('Enter');
    const refused = page.getByRole('alert', { name: 'Refused' });
    await refused.getByText('CMT1Y').waitFor();
    await rate('CMT1Y', 0).click();
    await page.keyboard.press('Escape');
    await refused.waitFor({ state: 'detached' });
  });

  test('price the deal with the set that is chosen', async () => {
    const { page } = workstation;
    await page.locator('[row-id="curveSet|1"] [col-id="name"]').click();
    await page.getByRole('button', { name: 'Price it with Forward' }).press('Enter');
    await page.getByText('Forward prices the deal.').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Pricing prices the deal.').waitFor();
    expect(workstation.errors).toEqual([]);
  });

  const rate = (index: string, month: number): Locator =>
    workstation.page.locator(`[row-id="curve|0|${month}"] [col-id="${index}"]`);
});

describeDesktop('scenarios', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await workstation.page.keyboard.press('Control+2');
    await workstation.page.getByRole('tab', { name: 'Scenarios' }).click();
  });
  afterAll(() => workstation.close());

  test('are added, named and given curves and losses, and are what the tables are of', async () => {
    const { page } = workstation;
    await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
    await type('Name', 'Stress');
    await type('Shifted by', '100bp');
    await page.getByLabel('Defaults').selectOption({ label: 'CDR' });
    await type('CDR', '5%');
    await page.getByRole('list', { name: 'Scenarios' }).getByText('5% CDR').waitFor();
    await workstation.screenshot('scenarios');
  });

  test('keep what cannot be read, with its sentence', async () => {
    const { page } = workstation;
    await type('Severity', 'half');
    await page.getByRole('alert').filter({ hasText: 'half' }).waitFor();
    expect(await page.getByLabel('Severity').inputValue()).toBe('half');
    await type('Severity', '50');
    await eventually(async () => expect(await page.getByRole('alert').count()).toBe(0));
  });

  test('are taken back one by one', async () => {
    const { page } = workstation;
    await page.getByRole('tab', { name: 'Scenarios' }).focus();
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await page.getByLabel('Severity').inputValue()).toBe('40'));
    await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
    await page.getByText('is the deal as its terms say').waitFor();
    expect(workstation.errors).toEqual([]);
  });

  async function type(label: string, text: string): Promise<void> {
    const field = workstation.page.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.press('Enter');
  }
});
