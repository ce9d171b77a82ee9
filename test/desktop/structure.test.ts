import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, figure, openShippedDeal, pricingCell, showClass, termCell } from './structure-screen.ts';

const dmToCall = '1-M-2|call|dmBps';

describeDesktop('a margin typed into the structure', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await showClass(workstation.page, '1-M-2');
  });
  afterAll(() => workstation.close());

  test('moves the discount margin and marks it', async () => {
    const { page } = workstation;
    await termCell(page, '1-M-2', 'marginBps').click();
    await page.keyboard.type('165bp');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await figure(pricingCell(page, dmToCall, 100))).toBe('165'));
    const cell = pricingCell(page, dmToCall, 100);
    expect(await cell.locator('.change').innerText()).toBe('+15');
    expect(await cell.getAttribute('class')).toContain('changed');
    expect(await figure(termCell(page, '1-M-2', 'marginBps'))).toBe('165 bp');
    await workstation.screenshot('structure');
  });

  test('leaves the focus in the cell below', async () => {
    const focused = workstation.page.locator('.structure .ag-cell-focus');
    expect(await focused.getAttribute('col-id')).toBe('marginBps');
    expect(await focused.locator('xpath=ancestor::*[@row-id]').getAttribute('row-id')).toBe('1-M-3');
  });

  test('hides what hovers over it while a person types', async () => {
    const { page } = workstation;
    await termCell(page, '1-A-1', 'balanceUsd').hover();
    await termCell(page, '1-M-2', 'marginBps').hover();
    const tooltip = page.locator('.ag-tooltip', { hasText: 'Last edit: +15' });
    await tooltip.waitFor();
    await page.keyboard.press('Shift');
    await tooltip.waitFor({ state: 'hidden' });
    await termCell(page, '1-M-2', 'marginBps').hover({ position: { x: 5, y: 5 } });
    await tooltip.waitFor();
  });

  test('is taken back with Ctrl+Z', async () => {
    const { page } = workstation;
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await figure(termCell(page, '1-M-2', 'marginBps'))).toBe('150 bp'));
    expect(await figure(pricingCell(page, dmToCall, 100))).toBe('150');
    expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
  });

  test('is gone after a restart when it was taken back', async () => {
    workstation = await workstation.reopen();
    await expectMargin('150 bp');
  });

  test('is there after a restart', async () => {
    const { page } = workstation;
    await termCell(page, '1-M-2', 'marginBps').click();
    await page.keyboard.type('1.6%');
    await page.keyboard.press('Enter');
    await expectMargin('160 bp');
    workstation = await workstation.reopen();
    await expectMargin('160 bp');
    expect(workstation.errors).toEqual([]);
  });

  async function expectMargin(text: string): Promise<void> {
    const cell = termCell(workstation.page, '1-M-2', 'marginBps');
    await cell.waitFor();
    await eventually(async () => expect(await figure(cell)).toBe(text));
  }
});

describeDesktop('keys in the structure', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
  });
  afterAll(() => workstation.close());

  test('type-over loses none, however fast', async () => {
    const { page } = workstation;
    await termCell(page, '1-A-1', 'marginBps').click();
    for (const margin of ['31', '51', '71', '151', '171', '216']) {
      await page.keyboard.type(margin);
      await page.keyboard.press('Enter');
    }
    const classes = ['1-A-1', '1-A-2', '1-M-1', '1-M-2', '1-M-3', '1-M-4'];
    await eventually(async () => {
      const margins = await Promise.all(classes.map((name) => figure(termCell(page, name, 'marginBps'))));
      expect(margins).toEqual(['31 bp', '51 bp', '71 bp', '151 bp', '171 bp', '216 bp']);
    });
  });

  test('F2 edits the text, Ctrl+Z in it is the text undo, and Escape restores', async () => {
    const { page } = workstation;
    const cell = termCell(page, '2-A-1', 'marginBps');
    await cell.click();
    await page.keyboard.press('F2');
    await page.keyboard.type('9');
    expect(await cell.locator('input').inputValue()).toBe('459');
    await page.keyboard.press('Control+z');
    expect(await cell.locator('input').inputValue()).toBe('45');
    await page.keyboard.press('Escape');
    expect(await figure(cell)).toBe('45 bp');
    expect(await figure(termCell(page, '1-M-4', 'marginBps'))).toBe('216 bp');
  });

  test('Tab commits and moves right', async () => {
    const { page } = workstation;
    await termCell(page, '2-A-1', 'marginBps').click();
    await page.keyboard.type('46');
    await page.keyboard.press('Tab');
    expect(await page.locator('.structure .ag-cell-focus').getAttribute('col-id')).toBe('stepUpMultiple');
    await eventually(async () => expect(await figure(termCell(page, '2-A-1', 'marginBps'))).toBe('46 bp'));
  });

  test('F6 goes to the pricing table and back', async () => {
    const { page } = workstation;
    const focusedIn = (panel: string) => page.locator(`${panel} .ag-cell:focus`).count();
    await page.keyboard.press('F6');
    expect(await focusedIn('.pricing')).toBe(1);
    await page.keyboard.press('F6');
    expect(await focusedIn('.structure')).toBe(1);
    expect(workstation.errors).toEqual([]);
  });
});
