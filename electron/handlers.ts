import { readFile } from 'node:fs/promises';
import { UserError } from '../engine/units/user-error.ts';
import path from 'node:path';
import type { Handlers } from './calls/handler.ts';
import type { Outside } from './calls/outside.ts';
import type { Returned } from './channels/channels.ts';
import { writeTables } from './export/write-tables.ts';
import { collateralHandlersOf } from './collateral-handlers.ts';
import { dealHandlersOf } from './deal-handlers.ts';
import { resultsHandlersOf } from './results-handlers.ts';
import { termSheetHandlersOf } from './term-sheet-handlers.ts';
import type { Workbench } from './workbench/workbench.ts';

async function importDeal(workbench: Workbench, outside: Outside): Promise<Returned<'deals.import'>> {
  const filters = [{ name: 'Deal files', extensions: ['json'] }];
  const file = await outside.chooseFile({ title: 'Import a deal file', filters });
  if (file === undefined) return { outcome: 'cancelled' };
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
  outside: Outside,
  formats: readonly ('xlsx' | 'csv')[],
): Promise<Returned<'deal.export'>> {
  const folder = await outside.chooseFolder({ title: 'Export the tables into a folder', button: 'Export here' });
  if (folder === undefined) return { outcome: 'cancelled' };
  const { run } = workbench.current;
  const files = await writeTables(run.deal, folder, formats, run);
  return { outcome: 'written', folder, files: files.map((file) => path.basename(file)) };
}

/** What the workbench does for each message of the window. */
export function handlersOf(workbench: Workbench, outside: Outside): Handlers {
  return {
    'deals.list': () => workbench.list(),
    'deals.resume': () => workbench.resume()?.view(),
    'deals.open': ({ dealId }) => workbench.open(dealId).view(),
    'deals.import': () => importDeal(workbench, outside),
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
    'deal.export': ({ formats }) => exportTables(workbench, outside, formats),
    ...dealHandlersOf(workbench, outside),
    ...collateralHandlersOf(workbench, outside),
    ...resultsHandlersOf(workbench),
    ...termSheetHandlersOf(workbench, outside),
  };
}
