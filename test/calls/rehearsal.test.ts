import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Rehearsal } from '../../electron/calls/rehearsal.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it waits until nobody asks, and ends after a few times', () => {
  let times = 0;
  const rehearsal = new Rehearsal(() => (times += 1));
  vi.advanceTimersByTime(10_000);
  expect(times).toBe(0);
  for (let asked = 0; asked < 5; asked += 1) {
    rehearsal.wait();
    vi.advanceTimersByTime(900);
  }
  expect(times).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(times).toBe(4);
  rehearsal.wait();
  vi.advanceTimersByTime(10_000);
  expect(times).toBe(4);
});

test('one that goes wrong, or the end of the program, ends it', () => {
  let times = 0;
  const failing = new Rehearsal(() => {
    times += 1;
    throw new Error('Cancelled');
  });
  failing.wait();
  vi.advanceTimersByTime(10_000);
  expect(times).toBe(1);
  const ended = new Rehearsal(() => (times += 1));
  ended.wait();
  ended.end();
  vi.advanceTimersByTime(10_000);
  expect(times).toBe(1);
});
