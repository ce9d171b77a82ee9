import { useEffect, useState } from 'react';
import type { SheetPreviewView } from '../../electron/channels/term-sheet-views.ts';
import { useAnswer, type Answered } from '../client/use-answer.ts';

/** How long nothing may have changed before the page is made anew: a person who types on is not kept waiting by it. */
const QUIET_MS = 350;

/** A value that is the one given once that has been the same for a while; the first one at once. */
function useQuiet<T>(value: T): T {
  const [quiet, setQuiet] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return quiet;
}

/** The term sheet as it would be printed now; `version` is another whenever that may be another. */
export function useSheetPreview(version: string): Answered<SheetPreviewView> {
  const quiet = useQuiet(version);
  const answer = useAnswer('termSheet.preview', undefined, quiet);
  return { ...answer, waiting: answer.waiting || quiet !== version };
}
