import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { CallQueue } from '../../electron/calls/call-queue.ts';
import { Cancelled } from '../../electron/calls/cancelled.ts';
import { SharedProgress } from '../../electron/calls/shared-progress.ts';

/** A queue, and the same memory as the other thread sees it. */
function threads() {
  const here = new SharedProgress();
  return { main: here, queue: new CallQueue(new SharedProgress(here.buffer)) };
}

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await setImmediate();
};

test('work says how far it is, also after it has waited for something', async () => {
  const { main, queue } = threads();
  queue.add(7, async () => {
    queue.watch('amortizing', 10, 100);
    expect(main.read()).toEqual({ call: 7, work: 'amortizing', done: 10, of: 100 });
    await turns(3);
    queue.watch('pricing', 1, 4);
  });
  queue.add(8, async () => queue.watch('checking', 2, 5));
  await turns(2);
  expect(main.read()).toEqual({ call: 8, work: 'checking', done: 2, of: 5 });
  await turns(3);
  expect(main.read()).toEqual({ call: 7, work: 'pricing', done: 1, of: 4 });
});

test('work that is cancelled is thrown out of, and no other', async () => {
  const { main, queue } = threads();
  main.cancel(1);
  const outcomes: unknown[] = [];
  const work = async () => {
    try {
      queue.watch('pricing', 0, 1);
      outcomes.push('done');
    } catch (error) {
      outcomes.push(error);
    }
  };
  queue.add(1, work);
  queue.add(2, work);
  await turns(3);
  expect(outcomes).toEqual([expect.any(Cancelled), 'done']);
});

test('work that nobody waits for says nothing and goes on', () => {
  const { main, queue } = threads();
  main.cancel(1);
  queue.watch('pricing', 0, 1);
  expect(main.read().of).toBe(0);
});

test('several calls can be cancelled at once', () => {
  const { main } = threads();
  for (const call of [5, 6, 7]) main.cancel(call);
  expect([4, 5, 6, 7, 8].filter((call) => main.isCancelled(call))).toEqual([5, 6, 7]);
});

test('at the end all that was asked for is taken up, and what waits for something is given up', () => {
  const { queue } = threads();
  const begun: number[] = [];
  const signals: AbortSignal[] = [];
  for (const call of [1, 2, 3]) {
    queue.add(call, (signal) => {
      begun.push(call);
      signals.push(signal);
      return new Promise(() => undefined);
    });
  }
  queue.finish();
  expect(begun).toEqual([1, 2, 3]);
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
});

test('what is cancelled before its turn learns of it then', async () => {
  const { queue } = threads();
  const signals: boolean[] = [];
  const work = async (signal: AbortSignal) => void signals.push(signal.aborted);
  queue.add(1, work);
  queue.add(2, work);
  queue.cancel(2);
  await turns(3);
  expect(signals).toEqual([false, true]);
});
