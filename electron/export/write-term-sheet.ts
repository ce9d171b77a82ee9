import path from 'node:path';
import { tablesOf, type SheetTable, type TermSheet } from '../../engine/termsheet/document/document.ts';
import { UserError } from '../../engine/units/user-error.ts';
import type { Printer } from '../print/printer.ts';
import { chartPictures } from './chart-pictures.ts';
import { chartsIn } from './charts/chart-svg.ts';
import { csvFile } from './csv.ts';
import { fileStem, uniqueNames } from './file-names.ts';
import { writeAll, type NewFile } from './files.ts';
import { htmlOf } from './html/html-of.ts';
import { pdfOf } from './pdf/pdf-of.ts';
import { csvIndexJson, tableJson, termSheetJson } from './table-json.ts';

export interface ExportProgress {
  /** Name of the format that was made just now. */
  format: TermSheetFormat;
  /** Formats made so far, and how many there will be. */
  done: number;
  of: number;
}

/** A term sheet on its way into a folder. */
interface Job {
  sheet: TermSheet;
  /** Drawings (SVG) of its charts by their ids. */
  charts: ReadonlyMap<string, string>;
  printer: Printer | undefined;
  /** Path of the document without its ending, and of the folder of its tables. */
  document: string;
  folder: string;
}

type FormatWriter = (job: Job) => NewFile[] | Promise<NewFile[]>;

/** The tables of a term sheet with a name each. */
function namedTables({ sections }: TermSheet): { name: string; table: SheetTable }[] {
  const tables = sections.flatMap(tablesOf);
  const stems = tables.map(({ id }) => fileStem(id, 'table'));
  const names = uniqueNames(stems, (name, count) => `${name}-${count}`);
  return tables.map((table, i) => ({ name: names[i] ?? table.id, table }));
}

// The libraries of Word and Excel take longer to load than the rest of the program, which starts without them.

async function xlsxFile({ sheet, document }: Job): Promise<NewFile[]> {
  const { termSheetXlsx } = await import('./xlsx/term-sheet-book.ts');
  return [{ file: `${document}.xlsx`, content: await termSheetXlsx(sheet) }];
}

async function docxFile({ sheet, document, charts, printer }: Job): Promise<NewFile[]> {
  const { termSheetDocx } = await import('./docx/term-sheet-docx.ts');
  const pictures = printer && (await chartPictures(charts, printer));
  return [{ file: `${document}.docx`, content: await termSheetDocx(sheet, pictures) }];
}

async function pdfFile({ sheet, document, charts, printer }: Job): Promise<NewFile[]> {
  if (!printer) throw new UserError('A PDF needs a printer, and there is none: choose other formats.');
  return [{ file: `${document}.pdf`, content: await pdfOf(sheet, charts, printer) }];
}

/** A CSV is the table and nothing else, so that every program reads it; what it is and where it comes from lies beside it. */
function csvFiles({ sheet, folder }: Job): NewFile[] {
  const named = namedTables(sheet).map(({ name, table }) => ({ file: `${name}.csv`, table }));
  return [
    { file: path.join(folder, 'index.json'), content: csvIndexJson(named, sheet.provenance) },
    ...named.map(({ file, table }) => ({ file: path.join(folder, file), content: csvFile(table) })),
  ];
}

function jsonFiles({ sheet, document, folder }: Job): NewFile[] {
  return [
    { file: `${document}.json`, content: termSheetJson(sheet) },
    ...namedTables(sheet).map(({ name, table }) => ({
      file: path.join(folder, `${name}.json`),
      content: tableJson(table, sheet.provenance),
    })),
  ];
}

/** Formats with pictures in them. */
const DRAWN: ReadonlySet<string> = new Set(['pdf', 'docx', 'html']);

/** Every format, and what writes it. */
const WRITERS = {
  pdf: pdfFile,
  xlsx: xlsxFile,
  docx: docxFile,
  html: ({ sheet, document, charts }) => [{ file: `${document}.html`, content: htmlOf(sheet, charts) }],
  csv: csvFiles,
  json: jsonFiles,
} satisfies Record<string, FormatWriter>;

export type TermSheetFormat = keyof typeof WRITERS;

export const TERM_SHEET_FORMATS = Object.keys(WRITERS) as TermSheetFormat[];

/**
 * Writes a term sheet into a folder in the formats asked for: documents `<deal>-term-sheet.*`, and tables in the folder
 * `<deal>-tables`. All files or none; returns their paths. Without a printer a Word document goes without its charts.
 * Throws UserError where a file cannot be written, and for a PDF without a printer.
 */
export async function exportFiles(
  sheet: TermSheet,
  formats: readonly TermSheetFormat[],
  folder: string,
  printer?: Printer,
  onProgress?: (progress: ExportProgress) => void,
): Promise<string[]> {
  const stem = path.join(folder, fileStem(sheet.title));
  const charts = formats.some((format) => DRAWN.has(format)) ? await chartsIn(sheet) : new Map<string, string>();
  const job: Job = { sheet, charts, printer, document: `${stem}-term-sheet`, folder: `${stem}-tables` };
  const files: NewFile[] = [];
  for (const [position, format] of formats.entries()) {
    files.push(...(await WRITERS[format](job)));
    onProgress?.({ format, done: position + 1, of: formats.length });
  }
  await writeAll(files);
  return files.map(({ file }) => file);
}
