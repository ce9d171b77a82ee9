import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { WorkbenchThread } from './calls/workbench-thread.ts';
import type { Command, WorkView } from './channels/channels.ts';
import type { ImportProgressView } from './channels/collateral-views.ts';
import type { ExportProgressView } from './channels/term-sheet-views.ts';
import { isPageUrl } from './page-file.ts';

/** Only the window's own page, and nothing that a page has within it. */
const isOurPage = ({ senderFrame }: IpcMainInvokeEvent | IpcMainEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && isPageUrl(senderFrame.url);

/** Passes on what the page asks, and no other; the workbench checks each message by the contract. */
export function relayCalls(workbench: WorkbenchThread): void {
  ipcMain.handle('ask', (event, call: number, channel: string, sent: string | undefined): Promise<string> => {
    if (!isOurPage(event)) throw new Error("Refused: only the workstation's own page may ask");
    return workbench.ask(call, channel, sent);
  });
  ipcMain.on('cancel', (event, call: number) => {
    if (isOurPage(event)) workbench.cancel(call);
  });
}

function send(message: string, sent: unknown): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  window?.webContents.send(message, sent);
}

/** Hands a command of the menu to the page in front. */
export const sendCommand = (command: Command): void => send('command', command);

/** Tells the page how far an import is. */
export const sendImport = (progress: ImportProgressView): void => send('import', progress);

/** Tells the page how far an export is. */
export const sendExport = (progress: ExportProgressView): void => send('export', progress);

/** Tells the page how far long work is, or that there is none. */
export const sendWork = (work: WorkView | undefined): void => send('work', work);
