import { CHANNELS, type Returned, type Sent } from '../../electron/channels/channels.ts';
import type { PUBLISHED_CHANNELS } from '../../electron/channels/published-channels.ts';
import type { RESULTS_CHANNELS } from '../../electron/channels/results-channels.ts';
import { publishedHandlersOf } from '../../electron/published-handlers.ts';
import { resultsHandlersOf } from '../../electron/results-handlers.ts';
import type { Workbench } from '../../electron/workbench/workbench.ts';
import { nobody } from './nobody.ts';

type AskedChannel = keyof typeof RESULTS_CHANNELS | keyof typeof PUBLISHED_CHANNELS;

/** Asks about scenarios, results and published figures as the window does: both ways through JSON and the schemas of the contract. */
export function answersOf(workbench: Workbench) {
  const handlers = { ...resultsHandlersOf(workbench), ...publishedHandlersOf(workbench, nobody) };
  return <C extends AskedChannel>(channel: C, sent: Sent<C>): Returned<C> => {
    const { sent: sentSchema, returned } = CHANNELS[channel];
    const handle = handlers[channel] as (received: Sent<C>, signal: AbortSignal) => unknown;
    const received = sentSchema.parse(sent === undefined ? undefined : JSON.parse(JSON.stringify(sent))) as Sent<C>;
    const answer = handle(received, new AbortController().signal);
    return returned.parse(answer === undefined ? undefined : JSON.parse(JSON.stringify(answer))) as Returned<C>;
  };
}
