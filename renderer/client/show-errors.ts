import type { Dispatch } from 'react';
import { noticeOf } from './notice-of.ts';
import type { Action } from './state.ts';

export type Send = Dispatch<Action>;

/** Does some work, and says what went wrong. */
export async function showErrors(send: Send, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    send({ kind: 'said', notice: noticeOf(error) });
  }
}

/** Does some work of which the person is told what it is. */
export async function showBusy(send: Send, busy: string, work: () => Promise<void>): Promise<void> {
  send({ kind: 'waited', busy });
  try {
    await work();
  } finally {
    send({ kind: 'waited', busy: undefined });
  }
}

/** Does some work after which the figures may be others; until then they are dimmed. */
export async function showStale(send: Send, work: () => Promise<void>): Promise<void> {
  send({ kind: 'asked', more: 1 });
  try {
    await work();
  } finally {
    send({ kind: 'asked', more: -1 });
  }
}
