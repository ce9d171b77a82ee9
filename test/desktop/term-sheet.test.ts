import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCREEN_KEYS, sheetCell, tabTo, typeMargin } from './answer-screens.ts';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { answerDialog, readClipboard } from './outside.ts';
import { eventually, openShippedDeal, termCell } from './structure-screen.ts';

describeDesktop('the term sheet', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'trancheworks-sheet-'));
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await workstation.page.keyboard.press(SCREEN_KEYS.termSheet);
  });
  afterAll(async () => {
    await workstation.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const printed = (): Locator =>
    workstation.page.frameLocator('.preview-page iframe[data-front="true"]').locator('body');
  const titles = (): Promise<string[]> => printed().locator('h2').allInnerTexts();
  const section = (title: string): Locator => workstation.page.getByRole('checkbox', { name: title, exact: true });

  test('is shown as it is printed', async () => {
    await printed().getByRole('heading', { name: 'Bond summary' }).waitFor();
    expect(await printed().innerText()).toContain('1-M-2');
    await workstation.screenshot('term-sheet');
  });

  test('runs no script and is shown by nobody else', async () => {
    const frame = workstation.page.locator('.preview-page iframe[data-front="true"]');
    expect(await frame.getAttribute('sandbox')).toBe('allow-same-origin');
    const url = (await frame.getAttribute('src')) ?? '';
    const policy = await workstation.page.evaluate(
      (of) => fetch(of).then(({ headers }) => headers.get('Content-Security-Policy')),
      url,
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('script');
  });

  test('takes sections out, and gives them other titles and places, from the keyboard', async () => {
    const { page } = workstation;
    await tabTo(page, /^Cover$/);
    for (const wanted of ['Bond summary', 'Credit enhancement', 'Transaction parties', 'Dates and definitions']) {
      await page.keyboard.press('ArrowDown');
      await eventually(async () =>
        expect(await section(wanted).evaluate((box) => box === document.activeElement)).toBe(true),
      );
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await eventually(async () => expect(await titles()).not.toContain('Fees and expenses'));
    await section('Transaction parties').focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Who does what');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await titles()).toContain('Who does what'));
    await section('Who does what').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await eventually(async () => {
      const all = await titles();
      expect(all.indexOf('Who does what')).toBe(all.indexOf('Credit enhancement') - 1);
    });
  });

  test('keeps them as a template', async () => {
    const { page } = workstation;
    await page.getByRole('button', { name: 'Save as...' }).click();
    await page.keyboard.type('House');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await page.locator('.template-tools select').inputValue()).toBe('House'));
  });

  test('says the words that are typed', async () => {
    const { page } = workstation;
    await page.getByRole('tab', { name: 'Words' }).click();
    await sheetCell(page, /^Transaction parties$/, 'party|0', 'name')
      .first()
      .click();
    await page.keyboard.type('Harbor Securities');
    await page.keyboard.press('Enter');
    await printed().getByText('Harbor Securities').first().waitFor();
  });

  test('gives a table to other programs', async () => {
    const { page } = workstation;
    await page.getByRole('tab', { name: 'Sections' }).click();
    const chooser = page.locator('.table-chooser select');
    await chooser.selectOption({ index: 1 });
    const title = (await chooser.locator('option:checked').innerText()).trim();
    await page.getByRole('button', { name: 'Copy table' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `Copied "${title}"` })
      .waitFor();
    expect(await readClipboard(workstation)).toContain(title);
  });

  test('is written into a folder, and the window says where', async () => {
    const { page } = workstation;
    await answerDialog(workstation, folder);
    await page.keyboard.press('Control+Shift+S');
    await page.getByRole('button', { name: 'Export...' }).click();
    const notice = page.getByRole('status').filter({ hasText: 'Exported into' });
    await notice.waitFor({ timeout: 60_000 });
    const files = (await notice.locator('.sentence').innerText()).split(': ')[1]?.split(', ') ?? [];
    expect(files.map((name) => path.extname(name))).toEqual(expect.arrayContaining(['.docx', '.xlsx']));
    expect(files.filter((name) => existsSync(path.join(folder, name)))).toEqual(files);
    await page.getByRole('button', { name: 'Open folder' }).waitFor();
  });

  test('follows beside the screen on which the deal is typed', async () => {
    const { page } = workstation;
    await page.keyboard.press(SCREEN_KEYS.structure);
    await page.keyboard.press('Control+Shift+P');
    await printed().getByRole('heading', { name: 'Bond summary' }).waitFor();
    const before = await printed().innerText();
    await typeMargin(page, '1-M-2', '165');
    await eventually(async () => expect(await printed().innerText()).not.toBe(before));
    expect(await printed().innerText()).toContain('165 bp');
    await workstation.screenshot('term-sheet-beside');
  });

  test('does not leave the house while a text is refused', async () => {
    const { page, errors } = workstation;
    await termCell(page, '1-M-2', 'marginBps').click();
    await page.keyboard.type('abc');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.press('Control+Shift+S');
    await page.getByRole('button', { name: 'Export...' }).click();
    await page.getByRole('alert').filter({ hasText: 'The text "abc" was refused' }).waitFor();
    expect(errors).toEqual([]);
  });
});
