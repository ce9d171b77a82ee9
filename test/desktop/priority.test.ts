import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, openShippedDeal } from './structure-screen.ts';

const rules = (page: Page): Locator => page.getByRole('listbox', { name: 'Priority of payments' });

/** The citations of the rules in their order; some are cited more than once. */
const citations = (page: Page): Promise<string[]> => rules(page).locator('.cite').allInnerTexts();

/** The rule that is chosen, as it is written. */
const chosenRule = (page: Page): Promise<string> => rules(page).locator('[aria-selected="true"]').innerText();

const field = (page: Page, label: string): Locator =>
  page.getByRole('region', { name: /^Rule \d+$/ }).getByLabel(label, { exact: true });

/** Opens a screen with the keys that its item in the rail names. */
async function openRules(page: Page): Promise<void> {
  await page.keyboard.press('Control+3');
  await rules(page).waitFor();
}

describeDesktop('the priority of payments', () => {
  let workstation: Workstation;
  let page: Page;
  let shipped: string[];
  beforeAll(async () => {
    workstation = await launchWorkstation();
    ({ page } = workstation);
    await openShippedDeal(page);
    await openRules(page);
    shipped = await citations(page);
  });
  afterAll(() => workstation.close());

  test('has two rules change places, and undo puts them back', async () => {
    const [first = '', second = ''] = shipped.slice(4, 6);
    await rules(page).focus();
    await page.keyboard.press('Home');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await eventually(async () => expect((await citations(page)).slice(4, 6)).toEqual([second, first]));
    expect(await chosenRule(page)).toContain(first);
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await citations(page)).toEqual(shipped));
  });

  test('says what each rule pays in a period', async () => {
    await eventually(async () => expect(await rules(page).locator('.paid').nth(4).innerText()).toBe('433,672'));
    await page.getByRole('slider', { name: 'Period' }).focus();
    await page.keyboard.press('ArrowRight');
    await eventually(async () => expect(await rules(page).locator('.paid').nth(4).innerText()).not.toBe('433,672'));
  });

  test('takes a term of a rule, and keeps a wrong one with its reason', async () => {
    await rules(page).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await field(page, 'From').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('nowhere');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '"nowhere"' }).waitFor();
    expect(await field(page, 'From').inputValue()).toBe('nowhere');
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await field(page, 'From').inputValue()).toBe('interest.1'));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('First of all');
    await page.keyboard.press('Enter');
    await eventually(async () => expect((await citations(page))[4]).toBe('First of all'));
  });

  test('takes a rule from the palette, which can be removed again', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Insert');
    await page
      .getByRole('region', { name: 'Add a rule' })
      .getByRole('button', { name: /^Principal From/ })
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await citations(page)).toHaveLength(shipped.length + 1));
    await eventually(async () => expect(await chosenRule(page)).toContain('New rule'));
    await page.keyboard.press('Control+Delete');
    await eventually(async () => expect(await citations(page)).toHaveLength(shipped.length));
  });

  test('is drawn as the cash of a period, from which a rule is opened', async () => {
    await page.getByRole('tab', { name: 'Flow of a period' }).click();
    const box = page.getByRole('button', { name: /^Rule 6\. Group 1, 2 / });
    await box.waitFor();
    await page.keyboard.press('t');
    await page.getByRole('table', { name: /Cash of Group 1/ }).waitFor();
    await page.keyboard.press('t');
    await box.focus();
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await chosenRule(page)).toContain('Group 1, 2'));
    expect(workstation.errors).toEqual([]);
  });
});
