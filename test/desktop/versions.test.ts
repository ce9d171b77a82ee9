import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCREEN_KEYS, sheetCell, tabTo, typeMargin } from './answer-screens.ts';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, figure, openShippedDeal, termCell } from './structure-screen.ts';

describeDesktop('the versions of a deal', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await typeMargin(workstation.page, '1-M-2', '165');
    await typeMargin(workstation.page, '1-M-3', '180');
    await workstation.page.keyboard.press(SCREEN_KEYS.versions);
  });
  afterAll(() => workstation.close());

  const difference = () => workstation.page.getByRole('region', { name: 'Difference between versions' });
  const says = (term: string) => difference().getByRole('cell', { name: term }).waitFor();

  test('differ in the words of the deal, and in what that costs', async () => {
    await says('1-M-3 margin 170 bp to 180 bp');
    expect(
      await difference()
        .getByRole('cell', { name: /^1-M-2 margin/ })
        .count(),
    ).toBe(0);
    const { page } = workstation;
    await tabTo(page, /^From/);
    await page.keyboard.press('1');
    await says('1-M-2 margin 150 bp to 165 bp');
    expect(await difference().innerText()).toMatch(/Average cost [\d.]+ bp to [\d.]+ bp: costs the deal 0\.\d bp/);
    expect(await difference().innerText()).toContain('1-M-2 DM 150 to 165 bp');
  });

  test('carry a note', async () => {
    const { page } = workstation;
    await sheetCell(page, /^List of versions$/, '2', 'note').click();
    await page.keyboard.type('As quoted to the desk');
    await page.keyboard.press('Enter');
    await eventually(async () =>
      expect(await figure(sheetCell(page, /^List of versions$/, '2', 'note'))).toBe('As quoted to the desk'),
    );
  });

  test('are gone back to, as a version of its own that undo takes back', async () => {
    const { page, errors } = workstation;
    await page.getByLabel('From').focus();
    await page.keyboard.press('1');
    await tabTo(page, /^Restore version 1$/);
    await page.keyboard.press('Enter');
    await sheetCell(page, /^List of versions$/, '4', 'change').waitFor();
    expect(await figure(sheetCell(page, /^List of versions$/, '4', 'change'))).toBe('Restore version 1');
    await page.keyboard.press(SCREEN_KEYS.structure);
    await eventually(async () => expect(await figure(termCell(page, '1-M-2', 'marginBps'))).toBe('150 bp'));
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await figure(termCell(page, '1-M-2', 'marginBps'))).toBe('165 bp'));
    expect(await figure(termCell(page, '1-M-3', 'marginBps'))).toBe('180 bp');
    expect(errors).toEqual([]);
  });
});
