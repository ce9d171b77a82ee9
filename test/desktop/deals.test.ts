import { afterAll, beforeAll, expect, test } from 'vitest';
import { tabTo } from './answer-screens.ts';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually } from './structure-screen.ts';

describeDesktop('the list of deals', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await workstation.page.getByRole('row', { name: /Impac/ }).waitFor();
  });
  afterAll(() => workstation.close());

  const rows = () => workstation.page.getByRole('grid', { name: 'Deals' }).locator('tbody tr');
  const focusedCell = () => workstation.page.evaluate(() => document.activeElement?.getAttribute('col-id'));
  const heading = () => workstation.page.getByRole('heading', { level: 1 });

  test('finds deals by their names', async () => {
    const { page } = workstation;
    await page.keyboard.press('Control+f');
    await page.keyboard.type('text seq');
    await eventually(async () => expect(await rows().count()).toBe(1));
    await page.getByLabel('Find a deal').fill('no such deal');
    await page.getByText('No deal has "no such deal" in its name or tags.').waitFor();
    await page.getByLabel('Find a deal').fill('');
  });

  test('makes a new deal that is priced at once', async () => {
    const { page } = workstation;
    await page.getByRole('button', { name: 'New deal' }).click();
    await eventually(async () => expect(await heading().innerText()).toContain('New deal'));
    await page.getByText('Balanced: cash in = cash out').waitFor();
    await workstation.screenshot('new-deal');
  });

  test('opens a deal with the focus on its first term', async () => {
    await eventually(async () => expect(await focusedCell()).toBe('balanceUsd'));
  });

  test('renames the open deal in its row', async () => {
    const { page } = workstation;
    await page.keyboard.press('Control+l');
    await page.getByRole('row', { name: /New deal/ }).waitFor();
    await page.keyboard.press('F2');
    await page.keyboard.type('Spring 2027-1');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Spring 2027-1/ }).waitFor();
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await heading().innerText()).toBe('Spring 2027-1'));
  });

  test('takes tags in its row, refused ones with the reason, and keeps them', async () => {
    const { page } = workstation;
    await page.keyboard.press('Control+l');
    await page.getByRole('row', { name: /Spring 2027-1/ }).waitFor();
    await page.keyboard.press('t');
    await page.keyboard.type('RMBS, live, far longer than any word on a label');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'has 35 characters and may have 30' }).waitFor();
    const field = page.getByLabel(/^Tags of Spring 2027-1/);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('RMBS, live');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Tags of Spring 2027-1' }).waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('rmbs spring');
    await eventually(async () => expect(await rows().count()).toBe(1));
    await page.getByLabel('Find a deal').fill('');
  });

  test('shows only the deals with a tag, from the keyboard', async () => {
    const { page } = workstation;
    const all = await rows().count();
    await tabTo(page, /^Only deals tagged live$/);
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await rows().count()).toBe(1));
    expect(await rows().first().innerText()).toContain('Spring 2027-1');
    await page.getByRole('group', { name: 'Tags shown' }).getByRole('button').press('Enter');
    await eventually(async () => expect(await rows().count()).toBe(all));
    await page.getByRole('row', { name: /Spring 2027-1/ }).focus();
    await page.keyboard.press('Escape');
  });

  test('copies a deal, and lists what was opened last first', async () => {
    const { page } = workstation;
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await eventually(async () => expect(await heading().innerText()).toBe('Spring 2027-1 copy'));
    await page.keyboard.press('Control+l');
    await eventually(async () => {
      const [first = '', second = ''] = await rows().allInnerTexts();
      expect(first).toMatch(/Spring 2027-1 copy.*RMBS\s*live/s);
      expect(second).toContain('Spring 2027-1');
    });
    await workstation.screenshot('deals');
  });

  test('opens a deal with Enter', async () => {
    const { page } = workstation;
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').getByRole('button', { name: 'Structure & pricing' }).waitFor();
    expect(workstation.errors).toEqual([]);
  });
});
