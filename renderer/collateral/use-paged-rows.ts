import { useEffect, useState } from 'react';
import { sentenceOf } from '../client/ask.ts';
import { PagedRows, type AskPage } from '../grid/paged-rows.ts';

/** Rows whose first page has come. */
export interface ShownRows {
  rows: PagedRows;
  /** The version of the deal that they belong to. */
  edition: string;
}

interface Found extends ShownRows {
  question: string;
}

/**
 * The rows of a long list: new ones for another question, the same ones brought up to date for another version of the
 * deal. What is shown stays until the next has come.
 */
export function usePagedRows(
  ask: AskPage,
  question: string,
  version: string,
): { shown: ShownRows | undefined; error: string | undefined } {
  const [found, setFound] = useState<Found>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    if (found?.question === question && found.edition === version) return;
    let isWanted = true;
    const find = async () => {
      const rows = found?.question === question ? found.rows : new PagedRows(ask);
      rows.renew();
      const failure = await rows.load(0, 1).then(() => undefined, sentenceOf);
      if (!isWanted) return;
      setError(failure);
      if (failure === undefined) setFound({ question, edition: version, rows });
    };
    void find();
    return () => {
      isWanted = false;
    };
    // The question says all that `ask` does; what was found is no reason to ask again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [question, version]);
  return { shown: found, error };
}
