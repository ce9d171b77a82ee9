import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Channel, Command, Workstation } from './channels/channels.ts';

// The list stands here in full because a sandboxed script cannot load the contract with its schemas.
const CHANNEL_NAMES: Record<Channel, true> = {
  'deals.list': true,
  'deals.open': true,
  'deals.import': true,
  'deal.enter': true,
  'deal.undo': true,
  'deal.redo': true,
  'deal.export': true,
};

/** What the page may know and do beyond a web page. */
const workstation: Workstation = {
  platform: process.platform,
  invoke: (channel, sent) => {
    if (!Object.hasOwn(CHANNEL_NAMES, channel)) throw new Error(`Unknown channel "${channel}"`);
    return ipcRenderer.invoke(channel, sent);
  },
  onCommand: (listener) => {
    const hear = (_event: IpcRendererEvent, command: Command) => listener(command);
    ipcRenderer.on('command', hear);
    return () => ipcRenderer.off('command', hear);
  },
};

contextBridge.exposeInMainWorld('workstation', workstation);
