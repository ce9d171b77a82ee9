import path from 'node:path';
import { app, dialog, shell } from 'electron';
import type { Outside } from './calls/outside.ts';
import { UserError } from '../engine/units/user-error.ts';
import { sendExport, sendImport } from './ipc.ts';
import { previewPages } from './preview-pages.ts';
import { PrintWindow } from './print/print-window.ts';
import { writeClipboard } from './write-clipboard.ts';

const printer = new PrintWindow();

/** What the main process does for the workbench. */
export const outside: Outside = {
  async chooseFile({ title, filters }) {
    const { canceled, filePaths } = await dialog.showOpenDialog({ title, filters, properties: ['openFile'] });
    return canceled ? undefined : filePaths[0];
  },
  async chooseFolder({ title, button }) {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title,
      defaultPath: app.getPath('documents'),
      buttonLabel: button,
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? undefined : filePaths[0];
  },
  async chooseNewFile({ title, name, filters }) {
    const defaultPath = path.join(app.getPath('documents'), name);
    const { canceled, filePath } = await dialog.showSaveDialog({ title, defaultPath, filters });
    return canceled || filePath === '' ? undefined : filePath;
  },
  showImport: async (progress) => sendImport(progress),
  showExport: async (progress) => sendExport(progress),
  showPage: async ({ name, html }) => previewPages.keep(name, html),
  copy: writeClipboard,
  printPdf: ({ html, frame }) => printer.pdf(html, frame),
  drawPng: ({ svg, widthPx }) => printer.png(svg, widthPx),
  async openFolder({ folder }) {
    const failure = await shell.openPath(folder);
    if (failure !== '') throw new UserError(`The folder ${folder} cannot be opened: ${failure}.`);
  },
};
