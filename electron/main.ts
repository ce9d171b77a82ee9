import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { startCompilersLate } from './compilers.ts';
import { WorkbenchThread } from './calls/workbench-thread.ts';
import { chooseDataFolder } from './data-folder.ts';
import { Drawing } from './drawing.ts';
import { relayCalls, sendCommand, sendWork } from './ipc.ts';
import { lockDownPages, lockDownSession } from './lock-down.ts';
import { showMenu } from './menu.ts';
import { outside } from './outside.ts';
import { adoptPackedSqliteBinding } from './packed-sqlite-binding.ts';
import { registerPageScheme, servePage } from './protocol.ts';
import { openWindow } from './window.ts';

// This file runs as dist/main/main.mjs, beside dist/renderer and dist/preload.
const builtFolder = path.join(import.meta.dirname, '..');

// Electron keeps its single-instance lock in this folder, so there is one workstation per data folder.
app.setPath('userData', chooseDataFolder(process.argv.slice(1), process.env, app.getPath('userData')));

adoptPackedSqliteBinding();

if (app.requestSingleInstanceLock()) {
  startCompilersLate();
  const drawing = new Drawing(app.getPath('userData'));
  drawing.choose();
  registerPageScheme();
  lockDownPages();
  app.on('second-instance', showFirstWindow);
  app.on('window-all-closed', () => app.quit());
  // The deals are opened while Electron and the page are still on their way.
  const workbench = startWorkbench();
  void app.whenReady().then(() => openWorkstation(workbench, drawing));
} else {
  app.quit();
}

function startWorkbench(): WorkbenchThread {
  const file = path.join(app.getPath('userData'), 'trancheworks.sqlite');
  const workbench = new WorkbenchThread(file, {
    outside,
    onWork: sendWork,
    onFailure: (title, message) => void explainAndExit(title, message),
  });
  workbench.askAhead('deals.resume');
  app.on('will-quit', (event) => {
    event.preventDefault();
    void workbench.close().then(() => app.exit());
  });
  return workbench;
}

async function openWorkstation(workbench: WorkbenchThread, drawing: Drawing): Promise<void> {
  relayCalls(workbench);
  lockDownSession();
  servePage(path.join(builtFolder, 'renderer'));
  const opened = openWindow(path.join(builtFolder, 'preload', 'preload.cjs'));
  // Meanwhile the page is on its way.
  showMenu(sendCommand);
  await opened;
  drawing.note();
}

/** Ends the program with a sentence: without the workbench there is nothing to show. */
async function explainAndExit(title: string, message: string): Promise<void> {
  await app.whenReady();
  dialog.showErrorBox(title, message);
  app.exit(1);
}

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
