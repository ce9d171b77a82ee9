import path from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { GROUND } from './ground.ts';
import { pageUrl } from './page-file.ts';

/**
 * Opens the workstation's window. It is shown at once: what the system needs to show a window is then done while the
 * page is on its way, and not behind it.
 */
export async function openWindow(preloadScript: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'Trancheworks',
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
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
  await window.loadURL(pageUrl);
  return window;
}
