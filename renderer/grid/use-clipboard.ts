import { useEffect, useRef } from 'react';

/** What a place on the screen does with the clipboard while the focus is in it. */
export interface ClipboardHands {
  /** Whether the events are meant for it. */
  isHere: () => boolean;
  copy: (clipboard: DataTransfer) => void;
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
    const on = (name: string, take: (clipboard: DataTransfer) => void) => {
      const hear = (event: Event) => {
        const { clipboardData } = event as ClipboardEvent;
        if (!current.current.isHere()) return;
        event.preventDefault();
        if (clipboardData) take(clipboardData);
      };
      document.addEventListener(name, hear, { signal: stop.signal });
    };
    // Chromium keeps Copy and Paste disabled where no text is selected, unless these are taken.
    on('beforecopy', () => undefined);
    on('beforepaste', () => undefined);
    on('copy', (clipboard) => current.current.copy(clipboard));
    on('paste', (clipboard) => current.current.paste?.(clipboard.getData('text/plain')));
    return () => stop.abort();
  }, []);
}
