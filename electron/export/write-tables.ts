import path from 'node:path';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { priceDeal, type PricingOptions } from '../../engine/scenario/price-deal.ts';
import { pricingList, pricingTable } from '../../engine/termsheet/pricing-table.ts';
import { structureTable } from '../../engine/termsheet/structure-table.ts';
import type { Table } from '../../engine/termsheet/table.ts';
import { tieOutTable } from '../../engine/termsheet/tie-out.ts';
import type { EXPORT_FORMATS } from '../channels/channels.ts';
import { csvFile } from './csv.ts';
import { fileStem } from './file-names.ts';
import { writeAll, type NewFile } from './files.ts';

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

function tablesOf(deal: Deal, options: PricingOptions): { name: string; table: Table }[] {
  const priced = priceDeal(deal, options);
  const tieOut = tieOutTable(deal, priced);
  return [
    { name: 'Bonds', table: structureTable(deal, priced) },
    { name: 'Pricing', table: pricingTable(deal, priced) },
    { name: 'Pricing list', table: pricingList(deal, priced) },
    ...(tieOut ? [{ name: 'Tie-out', table: tieOut }] : []),
  ];
}

/** Writes the tables of a deal, priced as asked, into a folder: a workbook or a CSV a table. Returns the files; throws UserError. */
export async function writeTables(
  deal: Deal,
  folder: string,
  formats: readonly ExportFormat[],
  options: PricingOptions = {},
): Promise<string[]> {
  const tables = tablesOf(deal, options);
  const stem = path.join(folder, fileStem(deal.name));
  const contents: NewFile[] = [];
  if (formats.includes('xlsx')) {
    // Loaded when it is wanted: it is larger than the rest of the program.
    const { xlsxOf } = await import('./xlsx/tables-book.ts');
    const subtitle = `${deal.name}, cut-off ${deal.dates.cutOff}, settlement ${deal.dates.settlement}`;
    const content = await xlsxOf(tables, subtitle, new Date(deal.dates.settlement));
    contents.push({ file: `${stem}.xlsx`, content });
  }
  if (formats.includes('csv')) {
    for (const { table } of tables) {
      contents.push({ file: `${stem}-${table.id}.csv`, content: csvFile(table) });
    }
  }
  await writeAll(contents);
  return contents.map(({ file }) => file);
}
