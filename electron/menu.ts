import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from './channels/channels.ts';

type Send = (command: Command) => void;

/** The native menu; what concerns the deal is sent to the window, which knows where the focus is. */
export function showMenu(send: Send): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(send)));
}

function menuTemplate(send: Send): MenuItemConstructorOptions[] {
  const applicationMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [...applicationMenu, fileMenu(send), editMenu(send), viewMenu(), helpMenu()];
}

function fileMenu(send: Send): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      { label: '&Deals', accelerator: 'CommandOrControl+L', click: () => send('deals') },
      { label: '&Import deal file...', accelerator: 'CommandOrControl+O', click: () => send('import') },
      { label: '&Export tables...', accelerator: 'CommandOrControl+E', click: () => send('export') },
      { type: 'separator' },
      { role: process.platform === 'darwin' ? 'close' : 'quit' },
    ],
  };
}

/** Undo and redo are the deal's; inside a cell that is being typed the window makes them the text's. */
function editMenu(send: Send): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      { label: '&Undo', accelerator: 'CommandOrControl+Z', click: () => send('undo') },
      { label: '&Redo', accelerator: 'CommandOrControl+Y', click: () => send('redo') },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { type: 'separator' },
      { role: 'selectAll' },
    ],
  };
}

function viewMenu(): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      { role: 'toggleDevTools' },
    ],
  };
}

function helpMenu(): MenuItemConstructorOptions {
  return { label: '&Help', role: 'help', submenu: [{ role: 'about' }] };
}
