import { useEffect, type RefObject } from 'react';
import { pasteBlock, type PastedBlock } from './block-edits.ts';
import { copyBlock, readTabbed, type CopiedBlock } from './clipboard-text.ts';
import type { SheetControl } from './sheet-control.ts';
import { copyMode } from './sheet-keys.ts';

/** What a sheet copied last: its text pasted again means these figures to their last digit. */
let lastCopied: CopiedBlock | undefined;

/**
 * Copies and pastes blocks while the focus is in the sheet. The browser's own events are used, so that the Edit menu
 * works and no permission is needed; they are sent to the document, because cells hold no text selection.
 */
export function useSheetClipboard(control: SheetControl, place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const stop = new AbortController();
    const on = (name: string, take: (event: ClipboardEvent) => void) => {
      const hear = (event: Event) => {
        if (!isHere(control, place.current)) return;
        event.preventDefault();
        take(event as ClipboardEvent);
      };
      document.addEventListener(name, hear, { signal: stop.signal });
    };
    // Chromium keeps Copy and Paste disabled where no text is selected, unless these are taken.
    on('beforecopy', () => undefined);
    on('beforepaste', () => undefined);
    on('copy', (event) => copy(control, event.clipboardData));
    on('paste', (event) => paste(control, event.clipboardData?.getData('text/plain') ?? ''));
    return () => stop.abort();
  }, [control, place]);
}

function isHere(control: SheetControl, place: HTMLElement | null): boolean {
  return place?.contains(document.activeElement) === true && !control.isEditing && control.block !== undefined;
}

function copy({ contents, block }: SheetControl, clipboard: DataTransfer | null): void {
  if (!block || !clipboard) return;
  lastCopied = copyBlock(contents, block, copyMode.withHeads);
  clipboard.setData('text/plain', lastCopied.text);
  clipboard.setData('text/html', lastCopied.html);
}

/** Some systems change line ends on the way through the clipboard. */
const sameLines = (text: string): string => text.replaceAll('\r\n', '\n').replace(/\n$/, '');

function paste(control: SheetControl, text: string): void {
  const { block, contents, events } = control;
  if (!block || !events.onEnter) return;
  const pasted = lastCopied && sameLines(lastCopied.text) === sameLines(text) ? lastCopied.exact : readTabbed(text);
  if (pasted.length === 0) {
    events.onSay?.('Nothing was pasted: the clipboard holds no text.');
    return;
  }
  const outcome = pasteBlock(contents, block, pasted);
  control.selectBlock(outcome.covers);
  if (outcome.entries.length > 0) events.onEnter(outcome.entries);
  const sentence = pasteSentence(outcome);
  if (sentence) events.onSay?.(sentence);
}

const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

/** What a person has to know about a paste; nothing when all of it went in. */
export function pasteSentence({ entries, skipped, beyond }: PastedBlock): string | undefined {
  const left = [
    ...(skipped > 0 ? [`${cells(skipped)} skipped because their figures are computed`] : []),
    ...(beyond > 0 ? [`${cells(beyond)} skipped because they lie outside the table`] : []),
  ].join(', ');
  if (entries.length > 0) return left === '' ? undefined : `Pasted ${cells(entries.length)}; ${left}.`;
  return left === '' ? 'Nothing changed: these cells already say what was pasted.' : `Nothing was pasted: ${left}.`;
}
