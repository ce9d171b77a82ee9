import type { Channel, Returned, Sent, Workstation } from '../../electron/channels/channels.ts';

declare global {
  interface Window {
    workstation: Workstation;
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Sends one message to the main process, after all sent before it; rejects with a sentence for the person. */
export function ask<C extends Channel>(channel: C, sent: Sent<C>): Promise<Returned<C>> {
  const answer = last.then(() => invoke(channel, sent));
  last = answer.catch(() => undefined);
  return answer;
}

/** Sends one message at once: a question that changes nothing, or what must not wait for what is under way. */
export const askNow = <C extends Channel>(channel: C, sent: Sent<C>): Promise<Returned<C>> => invoke(channel, sent);

async function invoke<C extends Channel>(channel: C, sent: Sent<C>): Promise<Returned<C>> {
  const answer = await window.workstation.invoke(channel, sent);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** The sentence of whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
