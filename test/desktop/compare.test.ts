import { afterAll, beforeAll, expect, test } from 'vitest';
import { addScenario, SCREEN_KEYS, sheetCell, tabTo, typeMargin } from './answer-screens.ts';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, figure, openShippedDeal } from './structure-screen.ts';
import { FIVE_CDR } from '../deals/five-cdr.ts';

describeDesktop('two pricings side by side', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await typeMargin(workstation.page, '1-M-2', '165');
    await addScenario(workstation.page, { name: 'Stress', curves: {}, losses: FIVE_CDR });
  });
  afterAll(() => workstation.close());

  const cell = (row: string, column: string) => sheetCell(workstation.page, / against /, row, column);
  const print = (row: string, column: string) => figure(cell(row, column));

  test('are two scenarios, chosen from the keyboard', async () => {
    const { page } = workstation;
    await page.keyboard.press(SCREEN_KEYS.results);
    await tabTo(page, /^Pricing tables$/);
    await page.keyboard.press('End');
    await tabTo(page, /^B: scenario$/);
    // One letter: two of them far apart, on a busy machine, would be two choices.
    await page.keyboard.type('S');
    await page.getByRole('region', { name: 'Stress against Pricing' }).waitFor();
    await tabTo(page, /^0%$/);
    await page.keyboard.press('Enter');
    const [a, b] = [await print('2-B-1|maturity|0', 'walYears|a'), await print('2-B-1|maturity|0', 'walYears|b')];
    const difference = Number(await print('2-B-1|maturity|0', 'walDifference'));
    expect(Number(b) - Number(a)).toBeCloseTo(difference, 1);
    expect(difference).not.toBe(0);
    expect(await cell('2-B-1|maturity|0', 'walDifference').getAttribute('class')).toContain('changed');
  });

  test('are swapped', async () => {
    const { page } = workstation;
    const before = Number(await print('2-B-1|maturity|0', 'walDifference'));
    await page.getByRole('button', { name: /Swap/ }).press('Enter');
    await page.getByRole('region', { name: 'Pricing against Stress' }).waitFor();
    expect(Number(await print('2-B-1|maturity|0', 'walDifference'))).toBe(-before);
  });

  test('are two versions, of which only what differs can be looked at', async () => {
    const { page, errors } = workstation;
    await page.getByLabel('A: scenario').selectOption('Pricing');
    await page.getByLabel('B: scenario').selectOption('Pricing');
    await page.getByLabel('A: version').selectOption('1');
    await page.getByRole('region', { name: 'Version 2, Pricing against Version 1, Pricing' }).waitFor();
    await page.getByLabel('Only what differs').press('Space');
    await eventually(async () => expect(await cell('1-A-1|call|0', 'bpsDifference').count()).toBe(0));
    expect(await print('1-M-2|call|0', 'bpsDifference')).toBe('15.00');
    expect(await page.getByRole('status').filter({ hasText: 'rows differ' }).innerText()).toBe('10 of 100 rows differ');
    expect(errors).toEqual([]);
  });
});
