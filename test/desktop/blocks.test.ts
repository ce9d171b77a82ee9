import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { readClipboard, setClipboard } from './outside.ts';
import { eventually, figure, openShippedDeal, termCell } from './structure-screen.ts';

const groupOne = ['1-A-1', '1-A-2', '1-M-1', '1-M-2', '1-M-3', '1-M-4'];

describeDesktop('blocks of cells', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
  });
  afterAll(() => workstation.close());

  test('are summed up in the status bar', async () => {
    const { page } = workstation;
    await termCell(page, '1-M-2', 'marginBps').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await page.getByLabel('Selection').innerText()).toBe('3 cells · sum 535 · average 178.3333 (bp)');
  });

  test('are copied as they are printed, with their full figures for programs that ask', async () => {
    const { page } = workstation;
    await termCell(page, '1-A-1', 'tranche').click();
    await termCell(page, '1-A-2', 'balanceUsd').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');
    expect(await readClipboard(workstation)).toBe(
      '1-A-1\tFloating Rate Senior\t291,600,000\r\n1-A-2\tFloating Rate Senior Support\t52,400,000',
    );
    const pasted = await nextPaste();
    await page.keyboard.press('Control+v');
    expect(await pasted.evaluate(({ html }) => html)).toContain('<td data-value="291600000">291,600,000</td>');
    await page.getByText('Nothing was pasted: 2 cells skipped').waitFor();
  });

  test('are copied with their heads', async () => {
    await workstation.page.keyboard.press('Control+Shift+c');
    expect((await readClipboard(workstation)).split('\r\n')[0]).toBe('Class\tType\tBalance, $');
  });

  test('are pasted as one change, which one undo takes back', async () => {
    const { page } = workstation;
    const before = await balances();
    const sizes = ['290,000,000', '52,000,000', '"27,500,000"', '13000000', '$6,500,000', '9mm'];
    await setClipboard(workstation, `${sizes.join('\r\n')}\r\n`);
    await termCell(page, '1-A-1', 'balanceUsd').click();
    await page.keyboard.press('Control+v');
    const pasted = ['290,000,000', '52,000,000', '27,500,000', '13,000,000', '6,500,000', '9,000,000'];
    await eventually(async () => expect(await balances()).toEqual(pasted));
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await balances()).toEqual(before));
    expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
  });

  test('that are computed keep their figures, and it is said', async () => {
    const { page } = workstation;
    await setClipboard(workstation, '1\t2');
    await termCell(page, '1-A-1', 'walYears').click();
    await page.keyboard.press('Control+v');
    await page.getByText('Nothing was pasted: 2 cells skipped because their figures are computed.').waitFor();
  });

  test('are filled down', async () => {
    const { page } = workstation;
    await termCell(page, '1-M-1', 'marginBps').click();
    await termCell(page, '1-M-4', 'marginBps').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+d');
    await eventually(async () => expect(await figure(termCell(page, '1-M-4', 'marginBps'))).toBe('70 bp'));
    await page.keyboard.press('Control+z');
    await eventually(async () => expect(await figure(termCell(page, '1-M-4', 'marginBps'))).toBe('215 bp'));
    expect(workstation.errors).toEqual([]);
  });

  const balances = () => Promise.all(groupOne.map((name) => figure(termCell(workstation.page, name, 'balanceUsd'))));

  /** Listens for what the next paste offers beside the text; the listener stands when this comes back. */
  const nextPaste = () =>
    workstation.page.evaluateHandle(() => {
      const html = new Promise<string>((resolve) => {
        const read = ({ clipboardData }: ClipboardEvent) => resolve(clipboardData?.getData('text/html') ?? '');
        document.addEventListener('paste', read, { once: true, capture: true });
      });
      return { html };
    });
});
