import { useEffect, useRef } from 'react';

/** What a place on the screen does with the clipboard while the focus is in it. */
export interface ClipboardHands {
  /** Whether the events are meant for it. */
  isHere: () => boolean;
  copy?: (clipboard: DataTransfer) => void;
  paste?: (text: string) => void;
}

/**
 * Copies and pastes where a person stands. The browser's own events are used, so that the Edit menu works and no
 * permission is needed; they are sent to the document, because what is copied is no selected text.
 */
export function useClipboard(hands: ClipboardHands): void {
  const current = useRef(hands);
  useEffect(() => {
    current.current = hands;
  });
  useEffect(() => {
    const stop = new AbortController();
    const on = (name: 'copy' | 'paste', isBefore: boolean, take: (clipboard: DataTransfer) => void) => {
      const hear = (event: Event) => {
        const { clipboardData } = event as ClipboardEvent;
        if (!current.current[name] || !current.current.isHere()) return;
        event.preventDefault();
        if (clipboardData && !isBefore) take(clipboardData);
      };
      document.addEventListener(isBefore ? `before${name}` : name, hear, { signal: stop.signal });
    };
    // Chromium keeps Copy and Paste disabled where no text is selected, unless what comes before is taken.
    for (const isBefore of [true, false]) {
      on('copy', isBefore, (clipboard) => current.current.copy?.(clipboard));
      on('paste', isBefore, (clipboard) => current.current.paste?.(clipboard.getData('text/plain')));
    }
    return () => stop.abort();
  }, []);
}
