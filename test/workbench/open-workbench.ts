import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { dealView, type CellView, type DealView, type TableView } from '../../electron/channels/views.ts';
import { openStore } from '../../electron/store/store.ts';
import type { OpenDeal } from '../../electron/workbench/open-deal.ts';
import { Workbench } from '../../electron/workbench/workbench.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { minute, tempFile } from '../store/temp-files.ts';

/** A workbench over the store in a file, with a clock that moves on by a minute whenever it is read. */
export function workbenchOver(file: string): { workbench: Workbench; close: () => void } {
  const store = openStore(file);
  let count = 0;
  const workbench = new Workbench(store, () => minute((count += 1)));
  return { workbench, close: () => store.close() };
}

export interface Desk {
  workbench: Workbench;
  open: OpenDeal;
  file: string;
}

/** The shipped deal that the tests know, in the list of deals. */
export const shippedIn = (workbench: Workbench) =>
  workbench.list().find(({ name, shipped }) => shipped && name === shippedDeal().name);

/** The shipped deal opened over a new store, closed when the test is over. */
export function openDesk(file = tempFile()): Desk {
  const { workbench, close } = workbenchOver(file);
  onTestFinished(close);
  return { workbench, open: workbench.open(shippedIn(workbench)?.id ?? 0), file };
}

interface SavedVersion {
  number: number;
  note: string;
  document: string;
}

/** What another program finds in the file of the store: the versions of a deal, the first first. */
export function savedVersions(file: string, dealId: number): SavedVersion[] {
  const db = new Database(file, { readonly: true });
  try {
    const sql = `SELECT number, note, document.body AS document FROM deal_version
      JOIN deal_document AS document ON document.hash = deal_version.document_hash
      WHERE deal_id = ? ORDER BY number`;
    return db.prepare<[number], SavedVersion>(sql).all(dealId);
  } finally {
    db.close();
  }
}

/** A view as it would go to the window: checked by its schema, both ways through JSON. */
export const sent = (open: OpenDeal): DealView => dealView.parse(JSON.parse(JSON.stringify(open.view())));

export function cellOf(table: TableView, row: string, key: string): CellView {
  const cell = table.rows.find(({ id }) => id === row)?.cells[key];
  if (!cell) throw new Error(`No cell ${key} of ${row}`);
  return cell;
}

export const typed = (row: string, term: string, text: string) => ({ row, term, text });
