import { expect, test } from 'vitest';
import { answerCall } from '../../electron/calls/answer-call.ts';
import { Cancelled } from '../../electron/calls/cancelled.ts';
import type { Answer, Channel } from '../../electron/channels/channels.ts';
import { handlersOf } from '../../electron/handlers.ts';
import { nobody } from '../workbench/nobody.ts';
import { openDesk } from '../workbench/open-workbench.ts';

function asking() {
  const { workbench } = openDesk();
  const handlers = handlersOf(workbench, nobody);
  return async (channel: string, sent?: unknown, signal = new AbortController().signal) =>
    JSON.parse(await answerCall(handlers, channel, JSON.stringify(sent), signal)) as Answer<Channel>;
}

test('a message is answered as JSON', async () => {
  const ask = asking();
  expect(await ask('deal.undo')).toMatchObject({ ok: true, value: { version: { number: 1 } } });
  expect(await ask('deals.import')).toEqual({ ok: true, value: { outcome: 'cancelled' } });
});

test('errors travel as sentences', async () => {
  const ask = asking();
  const refused = await ask('scenarios.choose', { name: 'Nowhere' });
  const message = 'There is no scenario "Nowhere": choose one from the list.';
  expect(refused).toEqual({ ok: false, message, cancelled: false });
});

test('a message that is not of the contract is refused', async () => {
  const ask = asking();
  expect(await ask('toString')).toMatchObject({ ok: false, message: expect.stringContaining('toString') as string });
  expect(await ask('deal.enter', { entries: 'all' })).toMatchObject({
    ok: false,
    message: expect.stringContaining('another form than agreed, at "entries"') as string,
    cancelled: false,
  });
});

test('a message that was cancelled before its turn is not worked for', async () => {
  const ask = asking();
  const answer = await ask('deal.enter', { entries: [] }, AbortSignal.abort(new Cancelled()));
  expect(answer).toEqual({ ok: false, message: 'Cancelled: the deal is as it was.', cancelled: true });
});
