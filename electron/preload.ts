import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Channel, Command, Workstation } from './channels/channels.ts';
import type { ImportProgressView } from './channels/collateral-views.ts';

// The list stands here in full because a sandboxed script cannot load the contract with its schemas.
const CHANNEL_NAMES: Record<Channel, true> = {
  'deals.list': true,
  'deals.open': true,
  'deals.import': true,
  'deal.enter': true,
  'deal.undo': true,
  'deal.redo': true,
  'deal.export': true,
  'deals.create': true,
  'deals.duplicate': true,
  'deals.rename': true,
  'deals.exportFile': true,
  'terms.view': true,
  'terms.complete': true,
  'rules.palette': true,
  'deal.change': true,
  'deal.preview': true,
  'versions.list': true,
  'versions.diff': true,
  'versions.restore': true,
  'versions.note': true,
  'collateral.view': true,
  'collateral.use': true,
  'collateral.aggregate': true,
  'collateral.cashflow': true,
  'tape.choose': true,
  'tape.preview': true,
  'tape.import': true,
  'tape.cancel': true,
  'tape.rows': true,
  'tape.enter': true,
  'tape.exclude': true,
  'tape.issues': true,
  'tape.resolve': true,
  'tape.remove': true,
  'strats.make': true,
  'scenarios.view': true,
  'scenarios.save': true,
  'scenarios.duplicate': true,
  'scenarios.remove': true,
  'scenarios.choose': true,
  'results.periods': true,
  'results.table': true,
  'results.payments': true,
  'results.compare': true,
  'results.explain': true,
  'results.tieOut': true,
};

/** What the main process sends by itself. */
interface Pushed {
  progress: ImportProgressView;
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
  invoke: (channel, sent) => {
    if (!Object.hasOwn(CHANNEL_NAMES, channel)) throw new Error(`Unknown channel "${channel}"`);
    return ipcRenderer.invoke(channel, sent);
  },
  onProgress: (listener) => hearing('progress', listener),
  onCommand: (listener) => hearing('command', listener),
};

contextBridge.exposeInMainWorld('workstation', workstation);
