import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { chooseDataFolder } from './data-folder.ts';
import { handlersOf } from './handlers.ts';
import { sendCommand, serveChannels } from './ipc.ts';
import { lockDownPages, lockDownSession } from './lock-down.ts';
import { showMenu } from './menu.ts';
import { adoptPackedSqliteBinding } from './packed-sqlite-binding.ts';
import { registerPageScheme, servePage } from './protocol.ts';
import { openStore, StoreError, type Store } from './store/store.ts';
import { openWindow } from './window.ts';
import { Workbench } from './workbench/workbench.ts';

// This file runs as dist/main/main.mjs, beside dist/renderer and dist/preload.
const builtFolder = path.join(import.meta.dirname, '..');

// Electron keeps its single-instance lock in this folder, so there is one workstation per data folder.
app.setPath('userData', chooseDataFolder(process.argv.slice(1), process.env, app.getPath('userData')));

adoptPackedSqliteBinding();

if (app.requestSingleInstanceLock()) {
  registerPageScheme();
  lockDownPages();
  app.on('second-instance', showFirstWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(openWorkstation);
} else {
  app.quit();
}

async function openWorkstation(): Promise<void> {
  const store = openStoreOrExplain();
  if (!store) return;
  app.on('will-quit', () => store.close());
  serveChannels(handlersOf(new Workbench(store, () => new Date().toISOString())));
  lockDownSession();
  servePage(path.join(builtFolder, 'renderer'));
  showMenu(sendCommand);
  await openWindow(path.join(builtFolder, 'preload', 'preload.cjs'));
}

/** A store that cannot be opened ends the program with its sentence; the file stays as it is. */
function openStoreOrExplain(): Store | undefined {
  try {
    return openStore(path.join(app.getPath('userData'), 'trancheworks.sqlite'));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    dialog.showErrorBox('Trancheworks cannot open its deals', error.message);
    app.exit(1);
    return undefined;
  }
}

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
