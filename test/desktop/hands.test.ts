import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually, figure, openShippedDeal, termCell } from './structure-screen.ts';

describeDesktop('the hands of a sheet', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
  });
  afterAll(() => workstation.close());

  const head = (column: string) => workstation.page.locator(`.structure .ag-header-cell[col-id="${column}"]`);

  test('find a text, and leave the focus on it', async () => {
    const { page } = workstation;
    await termCell(page, '1-A-1', 'balanceUsd').click();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('13000000');
    await page.getByText('1 of 1').waitFor();
    await page.keyboard.press('Escape');
    expect(await termCell(page, '1-M-2', 'balanceUsd').getAttribute('class')).toContain('ag-cell-focus');
  });

  test('fill from the corner of the selection', async () => {
    const { page } = workstation;
    await termCell(page, '1-M-1', 'marginBps').click();
    const from = await termCell(page, '1-M-1', 'marginBps').boundingBox();
    const to = await termCell(page, '1-M-3', 'marginBps').boundingBox();
    if (!from || !to) throw new Error('The cells have no place on the screen.');
    await page.mouse.move(from.x + from.width - 3, from.y + from.height - 3);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y - 8, { steps: 4 });
    await page.mouse.move(to.x + 20, to.y + 8, { steps: 4 });
    await page.mouse.up();
    await eventually(async () => expect(await figure(termCell(page, '1-M-3', 'marginBps'))).toBe('70 bp'));
    expect(await figure(termCell(page, '1-M-2', 'marginBps'))).toBe('70 bp');
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await figure(termCell(page, '1-M-3', 'marginBps'))).toBe('170 bp'));
  });

  test('hide a column, and remember it', async () => {
    const { page } = workstation;
    await head('balanceUsd').click({ button: 'right' });
    await page.getByRole('group', { name: 'Columns' }).getByLabel('Cap, % p.a.').uncheck();
    await page.keyboard.press('Escape');
    expect(await head('capPct').count()).toBe(0);
    workstation = await workstation.reopen();
    await termCell(workstation.page, '1-A-1', 'balanceUsd').waitFor();
    expect(await head('capPct').count()).toBe(0);
    await workstation.page.locator('.structure .open-columns').click({ force: true });
    await workstation.page.getByRole('button', { name: 'As they were' }).click();
    await head('capPct').waitFor();
  });

  test('move a row with Alt and the arrows, and the focus with it', async () => {
    const { page } = workstation;
    const order = async () => {
      const rows = ['1-M-1', '1-M-2'].map((name) => page.locator(`.structure [row-id="${name}"]`).first());
      const [first, second] = await Promise.all(rows.map((row) => row.getAttribute('row-index')));
      return Number(first) < Number(second) ? ['1-M-1', '1-M-2'] : ['1-M-2', '1-M-1'];
    };
    await page.keyboard.press('Escape');
    await termCell(page, '1-M-2', 'balanceUsd').click();
    await page.keyboard.press('Alt+ArrowUp');
    await eventually(async () => expect(await order()).toEqual(['1-M-2', '1-M-1']));
    await eventually(async () =>
      expect(await termCell(page, '1-M-2', 'balanceUsd').getAttribute('class')).toContain('ag-cell-focus'),
    );
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await order()).toEqual(['1-M-1', '1-M-2']));
  });

  test('list the choices of a cell, and take the one that is marked', async () => {
    const { page } = workstation;
    const cell = page.locator('[row-id="deal"] [col-id="paymentDates"]').first();
    await page.keyboard.press('Control+2');
    await cell.click();
    await page.keyboard.press('F2');
    const listed = page.getByRole('listbox', { name: 'What may be typed' }).getByRole('option');
    await listed.first().waitFor();
    const choices = await listed.allInnerTexts();
    const [before, after = ''] = [await cell.locator('input').inputValue(), choices[1]];
    expect(before).toBe(choices[0]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(async () => expect((await cell.innerText()).trim()).toBe(after.trim()));
    expect(await listed.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await eventually(async () => expect((await cell.innerText()).trim()).toBe(before));
    expect(workstation.errors).toEqual([]);
  });
});
