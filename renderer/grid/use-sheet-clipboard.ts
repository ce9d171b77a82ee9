import type { RefObject } from 'react';
import { isWithinReach } from './block.ts';
import { pasteBlock, type PastedBlock } from './block-edits.ts';
import { copyBlock, readTabbed, writeBlock, type CopiedBlock } from './clipboard-text.ts';
import type { SheetControl } from './sheet-control.ts';
import { copyAgain, copyMode } from './sheet-keys.ts';
import { useClipboard } from './use-clipboard.ts';

/** What a sheet copied last: its text pasted again means these figures to their last digit. */
let lastCopied: CopiedBlock | undefined;

/** Copies and pastes blocks while the focus is in the sheet. */
export function useSheetClipboard(control: SheetControl, place: RefObject<HTMLElement | null>): void {
  useClipboard({
    isHere: () => isHere(control, place.current),
    copy: (clipboard) => copy(control, clipboard),
    paste: (text) => paste(control, text),
  });
}

function isHere(control: SheetControl, place: HTMLElement | null): boolean {
  return place?.contains(document.activeElement) === true && !control.isEditing && control.block !== undefined;
}

function copy(control: SheetControl, clipboard: DataTransfer): void {
  const { contents, block } = control;
  if (!block) return;
  // The clipboard can be written only while the event lasts, so rows that have yet to come are copied by another one.
  if (!isWithinReach(block) || !control.hasRows(block)) {
    const { withHeads } = copyMode;
    void control.withRows(block, () => control.hasRows(block) && copyAgain(withHeads));
    return;
  }
  lastCopied = copyBlock(contents, block, copyMode.withHeads);
  writeBlock(clipboard, lastCopied);
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
  const lowest = Math.min(block.top + pasted.length, contents.rows.length) - 1;
  void control.withRows({ ...block, bottom: Math.max(block.bottom, lowest) }, () => {
    const outcome = pasteBlock(contents, block, pasted);
    control.selectBlock(outcome.covers);
    if (outcome.entries.length > 0) events.onEnter?.(outcome.entries);
    const sentence = pasteSentence(outcome);
    if (sentence) events.onSay?.(sentence);
  });
}

const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

/** What a person has to know about a paste; nothing when all of it went in. */
function pasteSentence({ entries, skipped, beyond }: PastedBlock): string | undefined {
  const left = [
    ...(skipped > 0 ? [`${cells(skipped)} skipped because their figures are computed`] : []),
    ...(beyond > 0 ? [`${cells(beyond)} skipped because they lie outside the table`] : []),
  ].join(', ');
  if (entries.length > 0) return left === '' ? undefined : `Pasted ${cells(entries.length)}; ${left}.`;
  return left === '' ? 'Nothing changed: these cells already say what was pasted.' : `Nothing was pasted: ${left}.`;
}
