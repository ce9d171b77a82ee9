import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { askBeside } from './outside.ts';
import { eventually, figure, openShippedDeal, termCell } from './structure-screen.ts';

describeDesktop('the frame of the window', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
  });
  afterAll(() => workstation.close());

  const places = () => workstation.page.getByRole('navigation', { name: 'Screens' });

  test('opens each screen by its key, without an error', async () => {
    const { page } = workstation;
    const titles = await places().locator('.place').allInnerTexts();
    for (const [index, title] of titles.slice(0, 9).entries()) {
      await page.keyboard.press(`Control+${index + 1}`);
      await places().locator('[aria-current="page"]', { hasText: title }).waitFor();
    }
    expect(titles).toHaveLength(11);
    expect(workstation.errors).toEqual([]);
  });

  test('goes to a class by its name', async () => {
    const { page } = workstation;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('1-m-2');
    await page.keyboard.press('Enter');
    const focused = page.locator('.structure .ag-cell-focus');
    await focused.waitFor();
    expect(await focused.locator('xpath=ancestor::*[@row-id]').first().getAttribute('row-id')).toBe('1-M-2');
  });

  test('goes to one of the results by its name', async () => {
    const { page } = workstation;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('decrement');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Decrement', selected: true }).waitFor();
    await page.keyboard.press('Control+1');
    await page.locator('.structure .ag-cell:focus').waitFor();
  });

  test('puts the palette away with Escape, and the focus back into the sheet', async () => {
    const { page } = workstation;
    await page.keyboard.press('Control+k');
    await page.getByRole('listbox', { name: 'Found' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox', { name: 'Found' }).count()).toBe(0);
    expect(await page.locator('.structure .ag-cell:focus').count()).toBe(1);
  });

  test('offers the tour once', async () => {
    const tour = () => workstation.page.getByRole('complementary', { name: 'Tour' });
    await tour().getByRole('button', { name: 'Next' }).click();
    await tour().getByText('Tour 2 of 5').waitFor();
    await workstation.page.keyboard.press('Escape');
    expect(await tour().count()).toBe(0);
    workstation = await workstation.reopen();
    await termCell(workstation.page, '1-A-1', 'balanceUsd').waitFor();
    expect(await tour().count()).toBe(0);
  });

  test('shows the tables of the scenario that is chosen', async () => {
    const { page } = workstation;
    const chooser = page.getByRole('combobox', { name: 'Scenario' });
    expect(await chooser.inputValue()).toBe('Pricing');
    await askBeside(page, 'scenarios.duplicate', { name: 'Pricing' });
    // The page hears of it with the next answer about the deal.
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await page.getByRole('button', { name: /^Redo/ }).isEnabled()).toBe(true));
    await page.keyboard.press('Control+y');
    await eventually(async () => expect(await chooser.locator('option').allInnerTexts()).toContain('Scenario'));
    await chooser.selectOption('Scenario');
    await eventually(async () => expect(await chooser.inputValue()).toBe('Scenario'));
  });

  test('can be enlarged', async () => {
    const { page, app } = workstation;
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.25));
    await termCell(page, '1-A-1', 'balanceUsd').click();
    expect(await figure(termCell(page, '1-A-1', 'balanceUsd'))).toBe('291,600,000');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(workstation.errors).toEqual([]);
  });
});
