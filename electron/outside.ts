import path from 'node:path';
import { app, dialog } from 'electron';
import type { Outside } from './calls/outside.ts';
import { sendImport } from './ipc.ts';

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
};
