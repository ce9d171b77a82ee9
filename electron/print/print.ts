// The printer for programs without a window: an Electron that a parent process starts, asks over IPC, and ends.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import { lockDownPages } from '../lock-down.ts';
import { registerPageScheme } from '../protocol.ts';
import type { PrintAnswer, PrintRequest } from './messages.ts';
import { PrintWindow } from './print-window.ts';

registerPageScheme();
lockDownPages();
// Windows come and go; the parent says when it is over.
app.on('window-all-closed', () => undefined);
process.on('disconnect', () => app.exit(0));

function answer(message: PrintAnswer): void {
  process.send?.(message);
}

async function serve(printer: PrintWindow, request: PrintRequest): Promise<void> {
  try {
    const bytes = await (request.want === 'pdf'
      ? printer.pdf(request.html, request.frame)
      : printer.png(request.svg, request.widthPx));
    // As text in a message they would take far longer to read.
    const file = path.join(app.getPath('userData'), `printed-${request.id}`);
    await writeFile(file, bytes);
    answer({ id: request.id, file });
  } catch (error) {
    answer({ id: request.id, error: error instanceof Error ? error.message : String(error) });
  }
  await printer.prepare();
}

// Electron is not ready before this file has run to its end, so that it must not wait here.
async function serveParent(): Promise<void> {
  await app.whenReady();
  const printer = new PrintWindow();
  await printer.prepare();
  process.on('message', (request: PrintRequest) => void serve(printer, request));
  answer({ ready: true });
}

void serveParent();
