import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { SCREEN_KEYS, sheetCell, tabTo } from './answer-screens.ts';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { readClipboard } from './outside.ts';
import { eventually, figure, openShippedDeal } from './structure-screen.ts';

describeDesktop('the results', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await workstation.page.keyboard.press(SCREEN_KEYS.results);
    await workstation.page.getByRole('tab', { name: 'Pricing tables' }).focus();
  });
  afterAll(() => workstation.close());

  const shown = (name: RegExp) => workstation.page.getByRole('img', { name });

  test('are gone through with the arrows, each as a picture first', async () => {
    const { page } = workstation;
    const pictures = [/^Percent of the original balance of 1-A-1/, /^Cash flow of 1-A-1/, /^Group 1: Available rates/];
    for (const picture of [...pictures, /^Group 1: Overcoll/, /^Balances of the classes/]) {
      await page.keyboard.press('ArrowRight');
      await shown(picture).waitFor();
    }
    await page.keyboard.press('ArrowRight');
    await page.getByText('No loan defaults in this run').waitFor();
  });

  test('turn into their tables with T, and back', async () => {
    const { page } = workstation;
    await page.keyboard.press('ArrowLeft');
    await shown(/^Balances of the classes/).waitFor();
    await page.keyboard.press('t');
    const cell = sheetCell(page, /^Balances of the classes/, '0', 'balance|1-A-1');
    await cell.waitFor();
    expect(await figure(cell)).toBe('291,600,000.00');
    await page.keyboard.press('t');
    await shown(/^Balances of the classes/).waitFor();
    await page.keyboard.press('t');
  });

  test('follow the speed and the redemption that were chosen on another tab', async () => {
    const { page } = workstation;
    await page.getByRole('group', { name: 'Redemption' }).getByRole('button', { name: 'To maturity' }).press('Enter');
    await page.getByRole('group', { name: /speed/ }).getByRole('button', { name: '180%' }).press('Enter');
    await page.getByRole('tab', { name: 'Cash flows' }).press('Enter');
    await page.getByRole('region', { name: 'Cash flow of 1-A-1, 180% of the pricing speed, to maturity' }).waitFor();
    const factor = sheetCell(page, /^Cash flow of 1-A-1/, '1', 'factor');
    await eventually(async () => expect(await figure(factor)).toMatch(/^0\.9\d{7}$/));
  });

  test('take a table along with its heads, to its last digit', async () => {
    const { page, errors } = workstation;
    await sheetCell(page, /^Cash flow of 1-A-1/, '1', 'openingUsd').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+Shift+c');
    const text = await readClipboard(workstation);
    const [heads, first] = text.split(/\r?\n/).map((line) => line.split('\t'));
    expect(heads?.slice(0, 4)).toEqual(['Period', 'Payment date', 'Days, accrued', 'Opening balance, $']);
    expect(first?.slice(0, 4)).toEqual(['1', 'Aug 25, 2003', '25', '291,600,000.00']);
    expect(errors).toEqual([]);
  });
});

describeDesktop('a printed screen', () => {
  test('is as wide as the page, with all its columns and rows', async () => {
    const workstation = await launchWorkstation();
    const { page } = workstation;
    onTestFinished(() => workstation.close());
    await openShippedDeal(page);
    await page.keyboard.press(SCREEN_KEYS.results);
    await page.getByRole('tab', { name: 'Compare' }).press('Enter');
    const last = page.getByRole('columnheader', { name: /^Last principal B/ });
    await last.waitFor();
    // The dialog of the system is not the page's.
    await page.evaluate(() => {
      window.print = () => document.documentElement.classList.add('printing');
    });
    await page.keyboard.press('Control+p');
    await page.locator('.printing').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const { x = 0, width = 0 } = (await last.boundingBox()) ?? {};
    expect(x + width).toBeGreaterThan(800);
    expect(x + width).toBeLessThanOrEqual(960);
    expect(await page.locator('.ag-row').count()).toBe(100);
    expect(await page.getByRole('tablist').isVisible()).toBe(false);
    expect(workstation.errors).toEqual([]);
  });
});

describeDesktop('the tie-out', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await workstation.page.keyboard.press(SCREEN_KEYS.tieOut);
  });
  afterAll(() => workstation.close());

  test('counts what agrees, and shows what is missed alone', async () => {
    const { page, errors } = workstation;
    const count = page.getByRole('status', { name: 'Agreement' });
    await count.waitFor();
    const [, missed, agree, compared] = /(\d+) missed · (\d+) of (\d+) agree/.exec(await count.innerText()) ?? [];
    expect(Number(missed) + Number(agree)).toBe(Number(compared));
    await tabTo(page, /Misses only/);
    await page.keyboard.press('Space');
    const miss = sheetCell(page, /^Published and computed/, '1-A-2|call|0|modDurationYears', 'computed');
    await miss.waitFor();
    expect(await miss.getAttribute('class')).toContain('changed');
    expect(await miss.innerText()).toContain('-0.01');
    expect(
      await sheetCell(page, /^Published and computed/, '1-A-2|call|0|modDurationYears', 'agrees').innerText(),
    ).toBe('≠ differs');
    await eventually(async () =>
      expect(await sheetCell(page, /^Published and computed/, '1-A-1|call|0|dmBps', 'computed').count()).toBe(0),
    );
    expect(errors).toEqual([]);
  });
});
