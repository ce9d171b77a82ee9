import { afterAll, beforeAll, expect, test } from 'vitest';
import { focusedCell, SCREEN_KEYS, sheetCell } from './answer-screens.ts';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, openShippedDeal, pricingCell, showClass, termCell } from './structure-screen.ts';

describeDesktop('why a figure is what it is', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await showClass(workstation.page, '1-M-2');
  });
  afterAll(() => workstation.close());

  const panel = () => workstation.page.getByRole('complementary', { name: 'Why this figure' });
  const focusedLine = () => workstation.page.evaluate(() => document.activeElement?.textContent ?? '');

  test('is told of an average life with F1, and the focus goes along', async () => {
    const { page } = workstation;
    await pricingCell(page, '1-M-2|call|walYears', 100).click();
    await page.keyboard.press('F1');
    await panel().getByRole('heading', { name: 'Why 2.2030 years?' }).waitFor();
    await eventually(async () => expect(await focusedLine()).toContain('Average life of 1-M-2'));
  });

  test('is a tree of rules and loans, gone through with the arrows', async () => {
    const { page } = workstation;
    await page.keyboard.press('ArrowDown');
    expect(await focusedLine()).toContain('Principal x time');
    const lines = await panel().getByRole('treeitem').count();
    await page.keyboard.press('ArrowLeft');
    expect(await panel().getByRole('treeitem').count()).toBeLessThan(lines);
    await page.keyboard.press('ArrowRight');
    expect(await panel().getByRole('treeitem').count()).toBe(lines);
    await page.keyboard.press('ArrowRight');
    expect(await focusedLine()).toContain('Group 1, 2');
  });

  test('leads with Enter to where the reason stands', async () => {
    const { page } = workstation;
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: 'Priority of payments', exact: true })
      .and(page.locator('[aria-current]'))
      .waitFor();
    expect(await panel().isVisible()).toBe(true);
    await page.keyboard.press(SCREEN_KEYS.structure);
    await termCell(page, '1-M-2', 'walYears').waitFor();
  });

  test('is closed with Escape, and the focus is back in the cell', async () => {
    const { page } = workstation;
    await pricingCell(page, '1-M-2|call|dmBps', 100).click();
    await page.keyboard.press('Alt+Enter');
    await eventually(async () => expect(await focusedLine()).toContain('Discount margin'));
    expect(await panel().innerText()).toContain('Discount margin of 1-M-2, 100%, to call');
    await page.keyboard.press('Escape');
    expect(await panel().count()).toBe(0);
    expect(await focusedCell(page)).toEqual(['1-M-2|call|dmBps', 'speed 100']);
  });

  test('of a figure of the structure leads to the class a reason is of', async () => {
    const { page } = workstation;
    await termCell(page, '2-M-1', 'initialPct').click();
    await page.keyboard.press('F1');
    await eventually(async () => expect(await focusedLine()).toContain('Subordination of 2-M-1'));
    await page.keyboard.press('Enter');
    await eventually(async () => expect((await focusedCell(page))[0]).toBe('2-M-1'));
  });

  test('follows an edit', async () => {
    const { page } = workstation;
    await pricingCell(page, '1-M-2|call|dmBps', 100).click({ button: 'right' });
    await panel()
      .getByRole('heading', { name: /^Why 150/ })
      .waitFor();
    await termCell(page, '1-M-2', 'marginBps').click();
    await page.keyboard.type('165');
    await page.keyboard.press('Enter');
    await panel()
      .getByRole('heading', { name: /^Why 165/ })
      .waitFor();
  });

  test('is told of a payment in a period too', async () => {
    const { page, errors } = workstation;
    await page.keyboard.press(SCREEN_KEYS.results);
    await page.getByRole('tab', { name: 'Cash flows' }).press('Enter');
    await page.keyboard.press('t');
    await sheetCell(page, /^Cash flow of 1-A-1/, '3', 'principalUsd').click();
    await page.keyboard.press('F1');
    await eventually(async () => expect(await focusedLine()).toContain('1-A-1'));
    expect(errors).toEqual([]);
  });
});
