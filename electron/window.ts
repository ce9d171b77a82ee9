import path from 'node:path';
import { BrowserWindow } from 'electron';
import { pageUrl } from './protocol.ts';

/** Opens the workstation's window and shows it once the page has been drawn. */
export async function openWindow(preloadScript: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'Trancheworks',
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: path.resolve(preloadScript),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      // The spelling checker would fetch its dictionaries from the network.
      spellcheck: false,
      // The page's code is compiled once and kept, however seldom the window is opened.
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(pageUrl);
  return window;
}
