import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Command, Workstation, WorkView } from './channels/channels.ts';
import type { ImportProgressView } from './channels/collateral-views.ts';
import type { ExportProgressView } from './channels/term-sheet-views.ts';

/** What the main process sends by itself. */
interface Pushed {
  import: ImportProgressView;
  export: ExportProgressView;
  work: WorkView | undefined;
  command: Command;
}

/** Listens to one kind of it; returns what stops it. */
function hearing<M extends keyof Pushed>(message: M, listener: (sent: Pushed[M]) => void): () => void {
  const hear = (_event: IpcRendererEvent, sent: Pushed[M]) => listener(sent);
  ipcRenderer.on(message, hear);
  return () => ipcRenderer.off(message, hear);
}

/** What the page may know and do beyond a web page. */
const workstation: Workstation = {
  platform: process.platform,
  invoke: (call, channel, sent) => ipcRenderer.invoke('ask', call, channel, sent) as Promise<string>,
  cancel: (call) => ipcRenderer.send('cancel', call),
  onImport: (listener) => hearing('import', listener),
  onExport: (listener) => hearing('export', listener),
  onWork: (listener) => hearing('work', listener),
  onCommand: (listener) => hearing('command', listener),
};

contextBridge.exposeInMainWorld('workstation', workstation);
