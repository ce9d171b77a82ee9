import type { Answer, Channel, Returned, Sent, Workstation } from '../../electron/channels/channels.ts';

declare global {
  interface Window {
    workstation: Workstation;
  }
}

/** What a message ends with that a person cancelled. */
export class Cancelled extends Error {}

let last: Promise<unknown> = Promise.resolve();
let underWay = 0;
let calls = 0;

/** Sends one message to the workbench, after all sent before it; rejects with a sentence for the person. */
export function ask<C extends Channel>(channel: C, sent: Sent<C>): Promise<Returned<C>> {
  // With nothing under way it is sent at once, and so ahead of what the page draws meanwhile.
  const answer = underWay === 0 ? invoke(channel, sent) : last.then(() => invoke(channel, sent));
  const end = () => {
    underWay -= 1;
  };
  underWay += 1;
  last = answer.then(end, end);
  return answer;
}

/**
 * Sends one message at once: a question that changes nothing, or what must not wait for what is under way. It is given up
 * when the signal goes off.
 */
export const askNow = <C extends Channel>(channel: C, sent: Sent<C>, signal?: AbortSignal): Promise<Returned<C>> =>
  invoke(channel, sent, signal);

async function invoke<C extends Channel>(channel: C, sent: Sent<C>, signal?: AbortSignal): Promise<Returned<C>> {
  const call = (calls += 1);
  const cancel = () => window.workstation.cancel(call);
  signal?.addEventListener('abort', cancel, { once: true });
  const text = await window.workstation.invoke(call, channel, JSON.stringify(sent));
  signal?.removeEventListener('abort', cancel);
  const answer = JSON.parse(text) as Answer<C>;
  if (answer.ok) return answer.value;
  throw answer.cancelled ? new Cancelled(answer.message) : new Error(answer.message);
}

/** The sentence of whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
