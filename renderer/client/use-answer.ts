import { useEffect, useState } from 'react';
import type { Channel, Returned, Sent } from '../../electron/channels/channels.ts';
import { askNow, sentenceOf } from './ask.ts';
import { keepSame } from './keep-same.ts';

/** What is known of the answer to a question. */
export interface Answered<T> {
  /** Undefined until the first answer; while another one is on its way, the one before. */
  value: T | undefined;
  /** Why there is no answer. */
  error: string | undefined;
  /** A newer answer is on its way. */
  waiting: boolean;
}

/**
 * The answer of the workbench to a question that changes nothing. It is asked again whenever the question or the
 * version of the deal is another, and the answer to the one before is then not worked out any more; without a question
 * nothing is asked.
 */
export function useAnswer<C extends Channel>(
  channel: C,
  sent: Sent<C> | 'nothing',
  version: string,
): Answered<Returned<C>> {
  const [answer, setAnswer] = useState<{ asked: string; value?: Returned<C> | undefined; error?: string }>();
  const question = JSON.stringify([channel, sent, version]);
  useEffect(() => {
    if (sent === 'nothing') return;
    const unwanted = new AbortController();
    const { signal } = unwanted;
    askNow(channel, sent, signal).then(
      (value) =>
        !signal.aborted &&
        setAnswer((before) => ({ asked: question, value: keepSame<Returned<C>>(before?.value, value) })),
      (error) => !signal.aborted && setAnswer({ asked: question, error: sentenceOf(error) }),
    );
    return () => unwanted.abort();
    // The question says all that `sent` does, and is the same as long as that means the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [question]);
  return { value: answer?.value, error: answer?.error, waiting: sent !== 'nothing' && answer?.asked !== question };
}
