import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { answerDialog, sendCommand } from './outside.ts';
import { openShippedDeal, termCell } from './structure-screen.ts';

describeDesktop('files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'trancheworks-files-'));
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
  });
  afterAll(async () => {
    await workstation.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('hold the tables after an export, and the window says where', async () => {
    const { page } = workstation;
    await answerDialog(workstation, folder);
    await page.getByRole('button', { name: 'Export tables...' }).click();
    const notice = page.getByRole('status').filter({ hasText: 'Exported into' });
    await notice.waitFor();
    const files = (await notice.locator('.sentence').innerText()).split(': ')[1]?.split(', ') ?? [];
    expect(files.filter((name) => existsSync(path.join(folder, name)))).toEqual(files);
    expect(files.map((name) => path.extname(name))).toEqual(expect.arrayContaining(['.xlsx', '.csv']));
  });

  test('that hold no sound deal are refused with every place', async () => {
    const { page } = workstation;
    const file = path.join(folder, 'broken.json');
    writeFileSync(file, '{ "name": "Broken" }');
    await answerDialog(workstation, file);
    await sendCommand(workstation, 'importDeal');
    await page.getByRole('heading', { name: 'broken.json was not imported' }).waitFor();
    expect(await page.getByRole('alert', { name: 'Import refused' }).locator('li').count()).toBeGreaterThan(0);
  });

  test('do not close the deal that was open', async () => {
    const { page } = workstation;
    await page.keyboard.press('Escape');
    await termCell(page, '1-A-1', 'balanceUsd').waitFor();
    await sendCommand(workstation, { go: 'deals' });
    await page.getByRole('row', { name: /Impac.*open/ }).waitFor();
    expect(workstation.errors).toEqual([]);
  });
});
