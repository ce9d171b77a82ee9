import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from './channels/channels.ts';
import { DEAL_SCREENS } from './channels/screens.ts';

type Send = (command: Command) => void;
type Item = MenuItemConstructorOptions;

/** The native menu; what concerns the deal is sent to the window, which knows where the focus is. */
export function showMenu(send: Send): void {
  const item = (label: string, command: Command, key?: string): Item => ({
    label,
    click: () => send(command),
    ...(key !== undefined && { accelerator: `CommandOrControl+${key}` }),
  });
  const application: Item[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const menus = [...application, fileMenu(item), editMenu(item), goMenu(item), viewMenu(item), helpMenu(item)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

type MakeItem = (label: string, command: Command, key?: string) => Item;

function fileMenu(item: MakeItem): Item {
  return {
    label: '&File',
    submenu: [
      item('&New deal', 'newDeal', 'N'),
      item('&Deals', { go: 'deals' }, 'L'),
      { type: 'separator' },
      item('&Import deal file...', 'importDeal', 'O'),
      item('Import a &tape...', 'importTape', 'T'),
      item('Export tables...', 'exportTables', 'E'),
      item('Export term &sheet...', 'exportSheet', 'Shift+S'),
      item('Export &deal file...', 'exportDeal', 'Shift+E'),
      { type: 'separator' },
      item('&Print...', 'print', 'P'),
      { role: process.platform === 'darwin' ? 'close' : 'quit' },
    ],
  };
}

/** Undo and redo are the deal's; inside a cell that is being typed the window makes them the text's. */
function editMenu(item: MakeItem): Item {
  return {
    label: '&Edit',
    submenu: [
      item('&Undo', 'undo', 'Z'),
      item('&Redo', 'redo', 'Y'),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { type: 'separator' },
      { role: 'selectAll' },
      item('&Find...', 'find', 'F'),
    ],
  };
}

function goMenu(item: MakeItem): Item {
  const screens = DEAL_SCREENS.map(({ id, key, title }) => item(title.replaceAll('&', '&&'), { go: id }, key));
  return { label: '&Go', submenu: [item('&Command...', 'palette', 'K'), { type: 'separator' }, ...screens] };
}

function viewMenu(item: MakeItem): Item {
  return {
    label: '&View',
    submenu: [
      item('Term sheet &beside the screen', 'preview', 'Shift+P'),
      item('&Columns...', 'columns'),
      { type: 'separator' },
      // Ctrl+0 is a screen's.
      { role: 'resetZoom', accelerator: 'CommandOrControl+Alt+0' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      { role: 'toggleDevTools' },
    ],
  };
}

function helpMenu(item: MakeItem): Item {
  return { label: '&Help', role: 'help', submenu: [item('&Tour', 'tour'), { role: 'about' }] };
}
