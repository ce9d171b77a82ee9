import { afterAll, beforeAll, expect, test } from 'vitest';
import { timeEdits, timesText } from './edit-times.ts';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { openShippedDeal } from './structure-screen.ts';

const EDITS = 20;

describeDesktop('an edit', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
    await openShippedDeal(workstation.page);
  });
  afterAll(() => workstation.close());

  // How long is printed and never judged: machines are slow in turns. `npm run bench -- window` takes more of them.
  test('is priced and painted, one after the other', async () => {
    const times = await timeEdits(workstation.page, EDITS);
    console.log(timesText(times));
    expect(times).toHaveLength(EDITS);
    expect(workstation.errors).toEqual([]);
  });
});
