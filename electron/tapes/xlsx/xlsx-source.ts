import { listed, quoted, clipped } from '../../../engine/units/quote.ts';
import { UserError } from '../../../engine/units/user-error.ts';
import type { FileHead } from '../file-kind.ts';
import { fullWidth, HEADING_SEARCH_ROWS } from '../heading-row.ts';
import type { FileRow, RowBatch, RowSource } from '../row-source.ts';
import type { CellContext } from './cell-text.ts';
import { readNumberStyles } from './number-styles.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetRows } from './sheet-rows.ts';
import { readWorkbookParts } from './workbook-parts.ts';
import type { SheetPart, WorkbookParts } from './workbook-parts.ts';
import { readXml } from './xml.ts';
import { openZip } from './zip-parts.ts';
import type { ZipParts } from './zip-parts.ts';

async function readContext(zip: ZipParts, book: WorkbookParts): Promise<CellContext> {
  return {
    from1904: book.from1904,
    styles: book.styles === undefined ? [] : await readNumberStyles(zip, book.styles),
    strings: book.sharedStrings === undefined ? [] : await readSharedStrings(zip, book.sharedStrings),
  };
}

async function* readRows(zip: ZipParts, { part }: SheetPart, context: CellContext): AsyncGenerator<RowBatch> {
  const { handlers, take } = sheetRows(context, zip.name);
  for await (const bytesRead of readXml(zip.read(part), zip.name, handlers)) yield { rows: take(), bytesRead };
}

/** How many columns a sheet has, judged by its first rows. */
async function sheetWidth(zip: ZipParts, sheet: SheetPart, context: CellContext): Promise<number> {
  let first: FileRow[] = [];
  for await (const { rows } of readRows(zip, sheet, context)) {
    first = first.concat(rows);
    if (first.length >= HEADING_SEARCH_ROWS) break;
  }
  return fullWidth(first.slice(0, HEADING_SEARCH_ROWS));
}

function askedSheet(zip: ZipParts, sheets: readonly SheetPart[], asked: string): SheetPart {
  const found = sheets.find(({ name }) => name === asked);
  if (found) return found;
  const names = listed(sheets.map(({ name }) => quoted(name)));
  throw new UserError(`${clipped(zip.name)} has no sheet ${quoted(asked)}: choose one of ${names}.`);
}

/** The sheet with the most columns, the first of equals: covers and summaries are narrower than a tape. Visible ones go first. */
async function likelySheet(zip: ZipParts, sheets: readonly SheetPart[], context: CellContext): Promise<SheetPart> {
  for (const hidden of [false, true]) {
    let best: { sheet: SheetPart; width: number } | undefined;
    for (const sheet of sheets.filter((each) => each.hidden === hidden)) {
      const width = await sheetWidth(zip, sheet, context);
      if (width > (best?.width ?? 0)) best = { sheet, width };
    }
    if (best) return best.sheet;
  }
  throw new UserError(`${clipped(zip.name)} has no sheet with data: check that it is the right workbook.`);
}

/** Does something with a sheet of a workbook, given as rows; the archive is closed afterwards. */
export async function withXlsxSource<T>(
  file: string,
  { name }: FileHead,
  asked: string | undefined,
  work: (source: RowSource) => Promise<T>,
): Promise<T> {
  const zip = await openZip(file, name);
  try {
    const book = await readWorkbookParts(zip);
    const context = await readContext(zip, book);
    const sheet =
      asked === undefined ? await likelySheet(zip, book.sheets, context) : askedSheet(zip, book.sheets, asked);
    return await work({
      name,
      kind: 'xlsx',
      bytes: zip.bytes(sheet.part),
      sheets: book.sheets.map((each) => each.name),
      sheet: sheet.name,
      batches: readRows(zip, sheet, context),
    });
  } finally {
    zip.close();
  }
}
