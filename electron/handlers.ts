import { readFile } from 'node:fs/promises';
import { UserError } from '../engine/units/user-error.ts';
import path from 'node:path';
import { app, dialog } from 'electron';
import type { Returned } from './channels/channels.ts';
import { writeTables } from './export/write-tables.ts';
import { collateralHandlersOf } from './collateral-handlers.ts';
import { dealHandlersOf } from './deal-handlers.ts';
import type { Handlers } from './ipc.ts';
import { resultsHandlersOf } from './results-handlers.ts';
import type { Workbench } from './workbench/workbench.ts';

async function importDeal(workbench: Workbench): Promise<Returned<'deals.import'>> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Import a deal file',
    filters: [{ name: 'Deal files', extensions: ['json'] }],
    properties: ['openFile'],
  });
  const [file] = filePaths;
  if (canceled || file === undefined) return { outcome: 'cancelled' };
  const name = path.basename(file);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError(`${name} cannot be read: check that it is there and that you may open it.`);
  });
  const imported = workbench.importText(text, name);
  if ('diagnostics' in imported) return { outcome: 'refused', file: name, diagnostics: imported.diagnostics };
  return { outcome: 'opened', view: imported.open.view() };
}

async function exportTables(
  workbench: Workbench,
  formats: readonly ('xlsx' | 'csv')[],
): Promise<Returned<'deal.export'>> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Export the tables into a folder',
    defaultPath: app.getPath('documents'),
    buttonLabel: 'Export here',
    properties: ['openDirectory', 'createDirectory'],
  });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return { outcome: 'cancelled' };
  const { run } = workbench.current;
  const files = await writeTables(run.deal, folder, formats, run);
  return { outcome: 'written', folder, files: files.map((file) => path.basename(file)) };
}

/** What the main process does for each message of the window. */
export function handlersOf(workbench: Workbench): Handlers {
  return {
    'deals.list': () => workbench.list(),
    'deals.open': ({ dealId }) => workbench.open(dealId).view(),
    'deals.import': () => importDeal(workbench),
    'deal.enter': ({ entries }) => {
      const refused = workbench.current.enter(entries);
      return { view: workbench.current.view(), refused };
    },
    'deal.undo': () => {
      workbench.current.undo();
      return workbench.current.view();
    },
    'deal.redo': () => {
      workbench.current.redo();
      return workbench.current.view();
    },
    'deal.export': ({ formats }) => exportTables(workbench, formats),
    ...dealHandlersOf(workbench),
    ...collateralHandlersOf(workbench),
    ...resultsHandlersOf(workbench),
  };
}
