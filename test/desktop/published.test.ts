import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCREEN_KEYS, sheetCell, tabTo } from './answer-screens.ts';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { answerDialog, setClipboard } from './outside.ts';
import { eventually } from './structure-screen.ts';

const BLOCK = [
  'Class 1-A-1 to Call',
  '\t0%\t80%\t100%',
  'Disc. Margin (bps)\t33\t33\t33',
  'WAL (yrs)\t9.44\t2.99\t2.2',
  'First Principal\tAug-03\tAug-03\tsoon',
  '',
  'Class 9-Z to Call',
  '\t0%',
  'WAL (yrs)\t9.44',
].join('\r\n');

describeDesktop('published figures', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await workstation.page.getByRole('row', { name: /Impac/ }).dblclick();
    await workstation.page.locator('.structure [row-id="1-A-1"]').waitFor();
    await workstation.page.keyboard.press(SCREEN_KEYS.tieOut);
  });
  afterAll(() => workstation.close());

  const panel = () => workstation.page.getByRole('form', { name: 'Published figures to take' });
  const empty = () => workstation.page.getByRole('heading', { name: 'No published figures yet' });
  const count = () => workstation.page.getByRole('status', { name: 'Agreement' });

  test('are removed, and their screen offers the ways to others', async () => {
    const { page } = workstation;
    await page.getByRole('button', { name: 'Remove the published figures' }).press('Enter');
    await empty().waitFor();
    await page.getByRole('button', { name: 'Load from CSV...' }).waitFor();
  });

  test('are pasted: what is understood and what is not is shown before any of it is taken', async () => {
    const { page } = workstation;
    await setClipboard(workstation, BLOCK);
    await page.keyboard.press('Control+v');
    await panel().getByText('8 figures of 1 class').waitFor();
    const refused = page.getByRole('region', { name: 'Not taken' });
    const texts = await refused.innerText();
    expect(texts).toContain('Row 5, column D: "soon" is not a month: write Aug-03 or 2003-08.');
    expect(texts).toContain('Row 7: "9-Z" is no class of the deal');
    await refused.getByRole('button', { name: 'Go to row 5' }).press('Enter');
    expect(await page.evaluate(() => String(document.getSelection()))).toContain('First Principal');
    expect(await page.getByRole('button', { name: 'Take 8 figures' }).isDisabled()).toBe(true);
  });

  test('are mended where they stand, and taken under the name of their document', async () => {
    const { page } = workstation;
    const tables = panel().getByRole('textbox', { name: /^Tables/ });
    await tables.fill((await tables.inputValue()).replace('soon', '08/2003'));
    await panel().getByText('9 figures of 1 class').waitFor();
    await panel().getByRole('textbox', { name: 'Source' }).fill('A supplement');
    await page.keyboard.press('Enter');
    await count().waitFor();
    expect(await count().innerText()).toBe('≠ 1 missed · 8 of 9 agree');
    const miss = sheetCell(page, /^Published and computed/, '1-A-1|call|80|walYears', 'computed');
    expect(await miss.innerText()).toContain('-0.21');
    await page.getByText('Published: A supplement.').waitFor();
  });

  test('are taken back and done again', async () => {
    const { page } = workstation;
    await page.keyboard.press('Control+z');
    await empty().waitFor();
    await page.keyboard.press('Control+y');
    await count().waitFor();
    await page.keyboard.press('Control+z');
    await empty().waitFor();
  });

  test('are loaded from a file, from the palette too', async () => {
    const { page, errors } = workstation;
    const file = path.join(workstation.dataFolder, 'Supplement.csv');
    writeFileSync(file, '\uFEFFClass;Redemption;Speed;DM\r\n1-A-1;To call;80;34\r\n');
    await answerDialog(workstation, file);
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('load published');
    await page.keyboard.press('Enter');
    await panel().getByText('1 figure of 1 class').waitFor();
    expect(await panel().getByRole('textbox', { name: 'Source' }).inputValue()).toBe('Supplement');
    await tabTo(page, /^Cancel$/);
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await panel().count()).toBe(0));
    expect(errors).toEqual([]);
  });
});
