import * as electron from 'electron';

/** What is put on the clipboard: programs take the flavour that they know. */
interface Clip {
  text: string;
  html: string;
}

/** The clipboard of Electron before it had ClipboardItem, which local runs fall back on. */
interface OlderClipboard {
  write: (clip: Clip) => void;
}

/** Puts a table on the clipboard in both flavours. */
export async function writeClipboard({ text, html }: Clip): Promise<void> {
  const { clipboard, ClipboardItem: Item }: Partial<typeof electron> = electron;
  if (Item) await clipboard?.write([new Item({ 'text/plain': text, 'text/html': html })]);
  else (clipboard as unknown as OlderClipboard).write({ text, html });
}
