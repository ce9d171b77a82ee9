import { writeFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Outside } from '../../electron/calls/outside.ts';
import { WorkbenchThread } from '../../electron/calls/workbench-thread.ts';
import type { Answer, Channel, WorkView } from '../../electron/channels/channels.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { tempFile } from '../store/temp-files.ts';
import { nobody } from '../workbench/nobody.ts';

/** Chooses a file that is not there. */
const outside: Outside = { ...nobody, chooseFile: async () => '/nowhere/deal.json' };

/** The workbench over a file, in a thread as the program has it. */
function startThread(file: string, around = outside) {
  const told: (WorkView | undefined)[] = [];
  const failures: string[] = [];
  const thread = new WorkbenchThread(file, {
    outside: around,
    onWork: (work) => told.push(work),
    onFailure: (title, message) => failures.push(`${title}: ${message}`),
  });
  onTestFinished(() => thread.close());
  let calls = 0;
  const ask = async (channel: Channel, sent?: unknown) =>
    JSON.parse(await thread.ask((calls += 1), channel, JSON.stringify(sent))) as Answer<Channel>;
  return { thread, ask, failures, told };
}

test('the thread answers, asks outside, and gives up a call that is cancelled before its turn', async () => {
  const { thread, ask, told } = startThread(tempFile());
  expect(await ask('deals.list')).toMatchObject({ ok: true, value: expect.any(Array) as unknown[] });
  expect(await ask('deals.import')).toMatchObject({
    ok: false,
    message: 'deal.json cannot be read: check that it is there and that you may open it.',
  });
  const opened = ask('deals.open', { dealId: 1 });
  const listed = ask('deals.list');
  thread.cancel(4);
  expect(await opened).toMatchObject({ ok: true });
  expect(await listed).toEqual({ ok: false, message: 'Cancelled: the deal is as it was.', cancelled: true });
  // Nothing is said of quick work, and the end of slow work.
  expect(told.at(-1)).toBeUndefined();
}, 30_000);

test('what is asked ahead answers the first who asks the same, and nobody after', async () => {
  const { thread, ask } = startThread(tempFile());
  await ask('deals.open', { dealId: 1 });
  thread.askAhead('deals.resume');
  await thread.ask(90, 'deals.open', JSON.stringify({ dealId: 2 }));
  expect(await ask('deals.resume')).toMatchObject({ ok: true, value: { dealId: 2 } });
  thread.askAhead('deals.resume');
  await ask('deals.resume');
  await ask('deals.open', { dealId: 3 });
  expect(await ask('deals.resume')).toMatchObject({ ok: true, value: { dealId: 3 } });
}, 30_000);

test('the last edit is saved though the program ends at once', async () => {
  const file = tempFile();
  const { thread, ask } = startThread(file);
  await ask('deals.open', { dealId: 1 });
  void thread.ask(90, 'deal.enter', JSON.stringify({ entries: [{ row: '1-M-2', term: 'marginBps', text: '165' }] }));
  await thread.close();
  const again = startThread(file);
  expect(await again.ask('deals.open', { dealId: 1 })).toMatchObject({ value: { version: { number: 2 } } });
}, 30_000);

test('a sentence from outside stays one', async () => {
  const { ask } = startThread(tempFile(), {
    ...outside,
    chooseFile: () => Promise.reject(new UserError('There is no room for a dialog.')),
  });
  expect(await ask('deals.import')).toEqual({ ok: false, message: 'There is no room for a dialog.', cancelled: false });
}, 30_000);

test('a store that cannot be opened is told, and closing does not wait for it', async () => {
  const file = tempFile();
  writeFileSync(file, 'no database at all');
  const { thread, failures } = startThread(file);
  await vi.waitFor(
    () => expect(failures).toEqual([expect.stringMatching(/^Trancheworks cannot open its deals: /)]),
    20_000,
  );
  await thread.close();
}, 30_000);
