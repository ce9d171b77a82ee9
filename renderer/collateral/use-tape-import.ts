import { useEffect, useRef, useState } from 'react';
import type { Sent } from '../../electron/channels/channels.ts';
import type { ImportProgressView, TapePreviewView } from '../../electron/channels/collateral-views.ts';
import type { Mapping } from '../../engine/tape/mapping.ts';
import type { Actions } from '../client/actions.ts';
import { askNow } from '../client/ask.ts';

/** A file on its way into the deal. */
export interface IncomingTape {
  preview: TapePreviewView;
  /** As proposed, and as the person corrected it. */
  mapping: Mapping;
  issuer: string;
  /** Set while the loans are being read. */
  progress?: ImportProgressView | undefined;
}

export interface TapeImport {
  incoming: IncomingTape | undefined;
  /** Asks for a file. */
  choose: () => Promise<void>;
  /** The same file from another sheet or heading row, or as another issuer's. */
  look: (choice: Sent<'tape.preview'>) => Promise<void>;
  correct: (change: Partial<Pick<IncomingTape, 'mapping' | 'issuer'>>) => void;
  read: () => Promise<void>;
  /** Stops the reading; without one gives up the file. */
  cancel: () => void;
}

/** The way of a file into the deal; `onImported` is told the id of the new tape. */
export function useTapeImport(actions: Actions, onImported: (tape: string) => Promise<void>): TapeImport {
  const [incoming, setIncoming] = useState<IncomingTape>();
  const reading = useRef<AbortController>(undefined);
  useEffect(
    () => window.workstation.onImport((progress) => setIncoming((now) => now?.progress && { ...now, progress })),
    [],
  );
  const show = (preview: TapePreviewView, issuer = preview.issuer ?? '') =>
    setIncoming({ preview, mapping: preview.mapping, issuer });
  const telling = (work: () => Promise<void>) => work().catch(actions.fail);
  const read = async ({ mapping, issuer }: IncomingTape) => {
    const named = issuer.trim() === '' ? {} : { issuer: issuer.trim() };
    reading.current = new AbortController();
    const answer = await askNow('tape.import', { mapping, ...named }, reading.current.signal);
    actions.take(answer.view);
    await onImported(answer.tape);
    setIncoming(undefined);
  };
  return {
    incoming,
    choose: () =>
      telling(async () => {
        if (incoming?.progress) return;
        const answer = await askNow('tape.choose', undefined);
        if (answer.outcome === 'chosen') show(answer.preview);
      }),
    look: (choice) => telling(async () => show(await askNow('tape.preview', choice), choice.issuer)),
    correct: (change) => setIncoming((now) => now && { ...now, ...change }),
    read: () => {
      if (!incoming) return Promise.resolve();
      setIncoming({ ...incoming, progress: { loans: 0, part: 0 } });
      return telling(() => read(incoming)).finally(() => setIncoming((now) => now && { ...now, progress: undefined }));
    },
    cancel: () => (incoming?.progress ? reading.current?.abort() : setIncoming(undefined)),
  };
}
