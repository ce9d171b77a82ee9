import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, openShippedDeal } from './structure-screen.ts';

const card = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true });
const target = (page: Page): Locator => card(page, 'Group 2').getByLabel('OC target', { exact: true });

describeDesktop('triggers and targets', () => {
  let workstation: Workstation;
  let page: Page;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    ({ page } = workstation);
    await openShippedDeal(page);
    await page.keyboard.press('Control+4');
    await target(page).waitFor();
  });
  afterAll(() => workstation.close());

  test('say when each is on', async () => {
    const strip = page.getByRole('img', { name: 'stepdown: on from Aug-07 (period 49)' });
    await strip.waitFor();
    await page.getByRole('img', { name: 'triggerEvent: off throughout' }).waitFor();
    await page.getByRole('img', { name: 'Clean-up call: exercised in Nov-07 (period 52)' }).waitFor();
  });

  test('keep a mistake in a target with its place, until it is mended', async () => {
    await target(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('7% * loansAtCutOf');
    await closeCompletions();
    await page.keyboard.press('Enter');
    const alert = card(page, 'Group 2').getByRole('alert');
    await alert.filter({ hasText: 'at character 6: unknown name "loansAtCutOf"' }).waitFor();
    expect(await alert.locator('mark').innerText()).toBe('loansAtCutOf');
    expect(await target(page).evaluate((element: HTMLTextAreaElement) => element.selectionStart)).toBe(5);
    await page.keyboard.press('End');
    await page.keyboard.type('f');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await alert.waitFor({ state: 'detached' });
    expect(await target(page).inputValue()).toBe('7% * loansAtCutOff');
    await card(page, 'Group 2').getByText('7% of the loans at the cut-off date.').waitFor();
  });

  test('follow a change: a test that holds at once is on throughout', async () => {
    const formula = card(page, 'triggerEvent').getByLabel('Test', { exact: true });
    await formula.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('true');
    await closeCompletions();
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'triggerEvent: on throughout' }).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('img', { name: 'triggerEvent: off throughout' }).waitFor();
    await eventually(() => expect(workstation.errors).toEqual([]));
  });

  /** Escape without a list would take back what was typed. */
  const closeCompletions = async () => {
    await page.getByRole('listbox', { name: 'What may be typed' }).waitFor();
    await page.keyboard.press('Escape');
  };
});
