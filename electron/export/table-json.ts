import {
  provenanceText,
  type Block,
  type Provenance,
  type SheetTable,
  type TermSheet,
} from '../../engine/termsheet/document/document.ts';
import type { Cell, Column } from '../../engine/termsheet/table.ts';
import { isoDate, isoMonth } from '../../engine/units/dates.ts';
import { printValue } from '../../engine/units/print.ts';

/** A figure for programs: numbers unrounded in the unit of the format, dates as ISO text. */
export function plainValue({ value, format }: Cell): string | number | undefined {
  if (typeof value !== 'number' || format === 'text') return value;
  if (format === 'month') return isoMonth(value);
  return format === 'date' ? isoDate(value) : value;
}

/** A cell as data; its format where the column has another one, and why there is no figure where there is none. */
const cellData = (cell: Cell, { format }: Column) => ({
  value: plainValue(cell) ?? null,
  text: printValue(cell.value, cell.format),
  ...(cell.format !== format && { format: cell.format }),
  ...(cell.value === undefined && cell.reason !== undefined && { reason: cell.reason }),
});

const tableData = ({ id, title, subtitle, source, columns, rows, notes }: SheetTable) => ({
  id,
  title,
  ...(subtitle !== undefined && { subtitle }),
  source,
  columns: columns.map(({ key, title: head, unit, format }) => ({ key, title: head, unit, format })),
  rows: rows.map(({ id: row, kind, tranche, cells }) => ({
    id: row,
    kind,
    tranche,
    cells: Object.fromEntries(
      columns.flatMap((column) => {
        const cell = cells[column.key];
        return cell ? [[column.key, cellData(cell, column)]] : [];
      }),
    ),
  })),
  notes,
});

const blockData = (block: Block) =>
  block.kind === 'table' ? { kind: block.kind, table: tableData(block.table) } : block;

const provenanceData = (provenance: Provenance) => ({ ...provenance, text: provenanceText(provenance) });

const written = (document: object): string => `${JSON.stringify(document, undefined, 2)}\n`;

/** A table of a term sheet as JSON, for programs: figures unrounded and as printed, and where they come from. */
export const tableJson = (table: SheetTable, provenance: Provenance): string =>
  written({ format: 'trancheworks-table/1', provenance: provenanceData(provenance), ...tableData(table) });

/** A whole term sheet as JSON, for programs; of the brand only its words. */
export function termSheetJson({ title, subtitle, provenance, warnings, brand, sections, leftOut }: TermSheet): string {
  return written({
    format: 'trancheworks-termsheet-figures/1',
    title,
    subtitle,
    provenance: provenanceData(provenance),
    warnings,
    brand: { name: brand.name, legend: brand.legend },
    sections: sections.map(({ id, title: heading, blocks }) => ({ id, title: heading, blocks: blocks.map(blockData) })),
    leftOut,
  });
}

/** What the CSV files of a folder hold and where their figures come from, which a CSV cannot say without becoming another table. */
export const csvIndexJson = (files: readonly { file: string; table: SheetTable }[], provenance: Provenance): string =>
  written({
    format: 'trancheworks-csv-index/1',
    provenance: provenanceData(provenance),
    files: files.map(({ file, table: { id, title, subtitle, source, notes } }) => ({
      file,
      id,
      title,
      subtitle,
      source,
      notes,
    })),
  });
