import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Rehearsal } from '../../electron/calls/rehearsal.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it waits until nobody asks, and ends after a few times', () => {
  let times = 0;
  const rehearsal = new Rehearsal(() => (times += 1) > 0);
  vi.advanceTimersByTime(10_000);
  expect(times).toBe(0);
  for (let asked = 0; asked < 5; asked += 1) {
    rehearsal.wait();
    vi.advanceTimersByTime(900);
  }
  expect(times).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(times).toBe(8);
  rehearsal.wait();
  vi.advanceTimersByTime(10_000);
  expect(times).toBe(8);
});

test('one that goes wrong, or the end of the program, ends it', () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  let times = 0;
  const failing = new Rehearsal(() => {
    times += 1;
    throw new Error('no such class');
  });
  failing.wait();
  vi.advanceTimersByTime(10_000);
  expect(times).toBe(1);
  failing.wait();
  vi.advanceTimersByTime(10_000);
  expect(times).toBe(1);
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
  const ended = new Rehearsal(() => (times += 1) > 0);
  ended.wait();
  ended.end();
  vi.advanceTimersByTime(10_000);
  expect(times).toBe(1);
});

test('it waits for something to rehearse', () => {
  let times = 0;
  const opened = { deal: false };
  const rehearsal = new Rehearsal(() => {
    times += Number(opened.deal);
    return opened.deal;
  });
  for (let asked = 0; asked < 20; asked += 1) {
    rehearsal.wait();
    vi.advanceTimersByTime(2_000);
  }
  expect(times).toBe(0);
  opened.deal = true;
  rehearsal.wait();
  vi.advanceTimersByTime(10_000);
  expect(times).toBe(8);
});
