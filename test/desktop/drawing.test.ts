import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';
import { eventually } from './structure-screen.ts';

describeDesktop('what the machine draws with', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
  });
  afterAll(() => workstation.close());

  test('is noted for the next start, which has no process for drawing where there is no chip', async () => {
    await eventually(() => expect(note()).toMatch(/^(?:chip|software) \d+\.\d+\.\d+$/));
    const found = note();
    workstation = await workstation.reopen();
    expect(await drawsInside()).toBe(found.startsWith('software'));
    await eventually(() => expect(note()).toBe(found));
  });

  test('is tried again after one start that came to nothing', async () => {
    const [, version] = note().split(' ');
    writeFileSync(noteFile(), `trying ${version}`);
    workstation = await workstation.reopen();
    expect(await drawsInside()).toBe(true);
    await eventually(() => expect(note()).toBe(`software ${version}`));
  });

  test('is not drawn in software again where two such starts came to nothing', async () => {
    const [, version] = note().split(' ');
    writeFileSync(noteFile(), `again ${version}`);
    for (let start = 0; start < 2; start += 1) {
      workstation = await workstation.reopen();
      expect(await drawsInside()).toBe(false);
      expect(note()).toBe(`failed ${version}`);
    }
    expect(workstation.errors).toEqual([]);
  });

  test('is looked for anew by another Electron', async () => {
    writeFileSync(noteFile(), 'failed 1.0.0');
    workstation = await workstation.reopen();
    expect(await drawsInside()).toBe(false);
    await eventually(() => expect(note()).toMatch(/^(?:chip|software) /));
  });

  const noteFile = () => path.join(workstation.dataFolder, 'drawing');
  const note = () => readFileSync(noteFile(), 'utf8');
  const drawsInside = () => workstation.app.evaluate(({ app }) => app.commandLine.hasSwitch('in-process-gpu'));
});
