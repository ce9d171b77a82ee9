import { useState } from 'react';
import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { ask, askNow } from '../client/ask.ts';

/** Tables on their way into the deal, as they were pasted or loaded and as the person mended them. */
export interface IncomingTables {
  /** A line a row, tabs or commas between cells. */
  tables: string;
  /** The document that they come from. */
  source: string;
}

/** The way of a document's figures into the deal, and out of it. */
export interface PublishedWay {
  incoming: IncomingTables | undefined;
  /** Shows what a text would give, or an empty place for one. */
  paste: (tables: string) => void;
  /** Asks for a file. */
  load: () => void;
  correct: (change: Partial<IncomingTables>) => void;
  /** Makes what is sound figures of the deal. */
  take: () => void;
  /** Gives the tables up. */
  cancel: () => void;
  remove: () => void;
}

const withoutEnding = (file: string): string => file.replace(/\.[^.]+$/, '');

export function usePublished({ tieOut }: DealView, actions: Actions): PublishedWay {
  const [incoming, setIncoming] = useState<IncomingTables>();
  const begin = (tables: string, name: string) => setIncoming({ tables, source: tieOut?.source ?? name });
  const load = async () => {
    const answer = await askNow('published.choose', undefined);
    if (answer.outcome === 'chosen') begin(answer.tables, withoutEnding(answer.file));
  };
  const take = async (tables: IncomingTables) => {
    actions.take(await ask('published.take', tables));
    setIncoming(undefined);
  };
  return {
    incoming,
    paste: (tables) => !incoming && begin(tables, ''),
    load: () => void load().catch(actions.fail),
    correct: (change) => setIncoming((now) => now && { ...now, ...change }),
    take: () => incoming && void take(incoming).catch(actions.fail),
    cancel: () => setIncoming(undefined),
    remove: () => void actions.change('Removing the published figures', () => ask('published.remove', undefined)),
  };
}
