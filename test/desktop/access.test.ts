import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEAL_SCREENS } from '../../electron/channels/screens.ts';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { openShippedDeal } from './structure-screen.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeDesktop.each(['light', 'dark'] as const)('in %s colours everyone can use', (colorScheme) => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await workstation.page.emulateMedia({ colorScheme });
    await workstation.page.evaluate(axeSource);
  });
  afterAll(() => workstation.close());

  test('the list of deals', async () => {
    await workstation.page.getByRole('row', { name: /Impac/ }).waitFor();
    expect(await seriousFaults()).toEqual([]);
    await openShippedDeal(workstation.page);
  });

  test.each(DEAL_SCREENS.map(({ id, key, title }) => [title, id, key] as const))('%s', async (_, id, key) => {
    const { page } = workstation;
    await page.keyboard.press(`Control+${key}`);
    await page.locator('.place[aria-current="page"]').waitFor();
    // What is asked for with the screen comes a little later.
    await page.waitForLoadState('networkidle');
    await page.locator('main > * > *').first().waitFor();
    expect(await seriousFaults(), id).toEqual([]);
  });

  test('the palette', async () => {
    const { page } = workstation;
    await page.keyboard.press('Control+k');
    await page.getByRole('listbox', { name: 'Found' }).waitFor();
    expect(await seriousFaults()).toEqual([]);
    expect(workstation.errors).toEqual([]);
  });

  /** What axe finds serious or worse: the rule, and the first elements that break it. */
  async function seriousFaults(): Promise<string[]> {
    const { violations } = await workstation.page.evaluate<AxeResults>('axe.run(document)');
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 200))
            .join(' | ')}`,
      );
  }
});
