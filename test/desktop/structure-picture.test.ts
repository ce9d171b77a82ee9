import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, figure, openShippedDeal, pricingCell, termCell } from './structure-screen.ts';

describeDesktop('the picture of the capital structure', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
    await workstation.page.getByRole('checkbox', { name: 'Picture' }).press('Space');
  });
  afterAll(() => workstation.close());

  test('shows every class with what is subordinate to it, to scale', async () => {
    const { page } = workstation;
    const picture = page.getByRole('complementary', { name: 'Capital structure' });
    const height = (title: string) =>
      picture.locator('rect', { hasText: title }).evaluate((rect) => Number(rect.getAttribute('height')));
    const [senior, support] = [await height('1-A-1: $291,600,000'), await height('1-A-2: $52,400,000')];
    expect((senior + 1) / (support + 1)).toBeCloseTo(291_600_000 / 52_400_000, 1);
    await picture.getByText('1-M-3 · 2.75%').waitFor();
    await workstation.screenshot('structure-picture');
  });

  test('resizes 1-A-1 against 1-M-1 by an exact amount, holding the total', async () => {
    const { page } = workstation;
    await page.getByLabel('Amount', { exact: true }).focus();
    await page.keyboard.type('2.5mm');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1-A-1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1-M-1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectBalances({ '1-A-1': '289,100,000', '1-M-1': '29,500,000', 'total|1': '398,000,000' });
    await page.keyboard.press('Control+z');
    await expectBalances({ '1-A-1': '291,600,000', '1-M-1': '27,000,000', 'total|1': '398,000,000' });
  });

  test('moves a boundary with the arrows: figures follow, and it ends as one change', async () => {
    const { page } = workstation;
    const wal = await figure(pricingCell(page, '1-A-2|call|dmBps', 100));
    expect(wal).toBe('50');
    await page.getByRole('separator', { name: 'Boundary of 1-A-1 and 1-A-2' }).focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowUp');
    await expectBalances({ '1-A-1': '288,600,000', '1-A-2': '55,400,000' });
    expect(await undoTitle()).toBe('Nothing to undo');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await undoTitle()).toContain('Move $3,000,000 from 1-A-1 to 1-A-2'));
    await page.keyboard.press('Control+z');
    await expectBalances({ '1-A-1': '291,600,000', '1-A-2': '52,400,000' });
    expect(await undoTitle()).toBe('Nothing to undo');
  });

  test('puts a boundary back with Escape', async () => {
    const { page } = workstation;
    await page.getByRole('separator', { name: 'Boundary of 2-M-2 and 2-B-1' }).focus();
    await page.keyboard.press('ArrowDown');
    await expectBalances({ '2-M-2': '9,786,000', '2-B-1': '13,630,000' });
    await page.keyboard.press('Escape');
    await expectBalances({ '2-M-2': '9,776,000', '2-B-1': '13,640,000' });
    expect(await undoTitle()).toBe('Nothing to undo');
  });

  test('lets a boundary be dragged', async () => {
    const { page } = workstation;
    const box = await page.getByRole('separator', { name: 'Boundary of 2-A-1 and 2-M-1' }).boundingBox();
    if (!box) throw new Error('The boundary is not drawn.');
    const [x, y] = [box.x + 20, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 10, { steps: 5 });
    await page.mouse.up();
    await eventually(async () => expect(await undoTitle()).toMatch(/Move \$[\d,]+ from 2-M-1 to 2-A-1/));
    await page.keyboard.press('Control+z');
    await expectBalances({ '2-A-1': '39,337,000', '2-M-1': '9,119,000' });
    expect(workstation.errors).toEqual([]);
  });

  const undoTitle = () => workstation.page.getByRole('button', { name: /^Undo/ }).getAttribute('title');

  const expectBalances = (balances: Readonly<Record<string, string>>) =>
    eventually(async () => {
      const shown = Object.keys(balances).map((row) => figure(termCell(workstation.page, row, 'balanceUsd')));
      expect(await Promise.all(shown)).toEqual(Object.values(balances));
    });
});

describeDesktop('the list of classes', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
  });
  afterAll(() => workstation.close());

  test('takes a copy of the class in focus, and moves and removes it, from the keyboard', async () => {
    const { page } = workstation;
    await termCell(page, '1-M-2', 'balanceUsd').click();
    await page.keyboard.press('Control+Shift+d');
    await eventually(async () => expect(await classes()).toContain('1-M-2 2'));
    await termCell(page, '1-M-2 2', 'balanceUsd').click();
    await page.keyboard.press('Alt+ArrowUp');
    await eventually(async () => expect((await classes()).slice(2, 5)).toEqual(['1-M-1', '1-M-2 2', '1-M-2']));
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
    await eventually(async () => expect(await classes()).not.toContain('1-M-2 2'));
  });

  test('takes terms that the front page does not print', async () => {
    const { page } = workstation;
    await page.getByRole('button', { name: 'All terms' }).press('Enter');
    await page.locator('.structure [row-id="2-B-1"] [col-id="floorPct"]').click();
    await page.keyboard.type('2%');
    await page.keyboard.press('Enter');
    const cell = page.locator('.structure [row-id="2-B-1"] [col-id="floorPct"]');
    await eventually(async () => expect(await figure(cell)).toBe('2.00%'));
    expect(workstation.errors).toEqual([]);
  });

  const classes = () =>
    workstation.page.locator('.structure [row-id] [col-id="tranche"]').evaluateAll((cells: HTMLElement[]) =>
      cells
        .map((cell) => ({ top: cell.getBoundingClientRect().top, text: cell.innerText.trim() }))
        .toSorted((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
});
