import { CHANNELS, type Returned, type Sent } from '../../electron/channels/channels.ts';
import type { RESULTS_CHANNELS } from '../../electron/channels/results-channels.ts';
import { resultsHandlersOf } from '../../electron/results-handlers.ts';
import type { Workbench } from '../../electron/workbench/workbench.ts';

type ResultsChannel = keyof typeof RESULTS_CHANNELS;

/** Asks about scenarios and results as the window does: both ways through JSON and the schemas of the contract. */
export function answersOf(workbench: Workbench) {
  const handlers = resultsHandlersOf(workbench);
  return <C extends ResultsChannel>(channel: C, sent: Sent<C>): Returned<C> => {
    const { sent: sentSchema, returned } = CHANNELS[channel];
    const handle = handlers[channel] as (received: Sent<C>, signal: AbortSignal) => unknown;
    const received = sentSchema.parse(sent === undefined ? undefined : JSON.parse(JSON.stringify(sent))) as Sent<C>;
    const answer = handle(received, new AbortController().signal);
    return returned.parse(answer === undefined ? undefined : JSON.parse(JSON.stringify(answer))) as Returned<C>;
  };
}
