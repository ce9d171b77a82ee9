// The printer for programs without a window: an Electron that a parent process starts, asks over IPC, and ends.
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
    answer({ id: request.id, bytes: Buffer.from(bytes).toString('base64') });
  } catch (error) {
    answer({ id: request.id, error: error instanceof Error ? error.message : String(error) });
  }
}

// Electron is not ready before this file has run to its end, so that it must not wait here.
async function serveParent(): Promise<void> {
  await app.whenReady();
  const printer = new PrintWindow();
  process.on('message', (request: PrintRequest) => void serve(printer, request));
  answer({ ready: true });
}

void serveParent();
