import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable } from 'docx';
import type { Column, Row } from '../../../engine/termsheet/table.ts';
import { printValue } from '../../../engine/units/print.ts';
import { isTextColumn } from '../column-kinds.ts';
import { isEndOfBlock, type TitledTable } from '../table-shape.ts';
import { CELL_MARGIN, fitTable, type Fit } from './fit-table.ts';
import { STYLE, TABLE_SIZE } from './styles.ts';

/** Tables of so many rows stay on a page as a whole. */
const KEPT_WHOLE = 18;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HAIRLINE = { style: BorderStyle.SINGLE, size: 2, color: 'D9D9D9' };
const RULE = { style: BorderStyle.SINGLE, size: 6, color: '6B7280' };
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const BORDERS = { ...NO_BORDERS, bottom: HAIRLINE, insideHorizontal: HAIRLINE };

/** What the cells of a table share. */
interface Setting {
  table: TitledTable;
  /** Whether a column holds words. */
  texts: readonly boolean[];
  /** Smaller type than the style's, in half-points. */
  size: { size: number } | undefined;
}

function headCell({ title, unit }: Column, isText: boolean, { size }: Setting): TableCell {
  const style = isText ? STYLE.head : STYLE.headFigure;
  const lines = [
    new Paragraph({ style, children: [new TextRun({ text: title, ...size })] }),
    ...(unit === undefined
      ? []
      : [new Paragraph({ style, children: [new TextRun({ text: unit, bold: false, color: '6B7280', ...size })] })]),
  ];
  return new TableCell({ verticalAlign: VerticalAlignTable.BOTTOM, borders: { bottom: RULE }, children: lines });
}

/** A row stays whole; one that is kept with the next does not let a page end behind it. */
function bodyRow({ cells, kind }: Row, position: number, keepNext: boolean, setting: Setting): TableRow {
  const { table, texts, size } = setting;
  const bold = kind === 'total' ? { bold: true } : {};
  const borders = isEndOfBlock(table, position) ? { borders: { bottom: RULE } } : {};
  const kept = keepNext ? { keepNext } : {};
  const children = table.columns.map(({ key }, i) => {
    const cell = cells[key];
    const text = cell ? printValue(cell.value, cell.format) : '';
    const runs = text === '' ? [] : [new TextRun({ text, ...bold, ...size })];
    const style = texts[i] === true ? STYLE.text : STYLE.figure;
    return new TableCell({ ...borders, children: [new Paragraph({ style, ...kept, children: runs })] });
  });
  return new TableRow({ cantSplit: true, children });
}

function gridOf(table: TitledTable, { size, widths }: Fit): Table {
  const texts = table.columns.map((column) => isTextColumn(table, column));
  const setting: Setting = { table, texts, size: size === TABLE_SIZE ? undefined : { size } };
  const heads = table.columns.map((column, i) => headCell(column, texts[i] === true, setting));
  const { length } = table.rows;
  const rows = table.rows.map((row, position) => {
    // Notes stay with the last row, and a row never stands alone behind the heads or on the next page.
    const last = position === length - 1;
    const keepNext = last ? table.notes.length > 0 : length <= KEPT_WHOLE || position === 0 || position === length - 2;
    return bodyRow(row, position, keepNext, setting);
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((total, width) => total + width, 0), type: 'dxa' },
    columnWidths: widths,
    borders: BORDERS,
    margins: { top: 20, bottom: 20, left: CELL_MARGIN, right: CELL_MARGIN },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: heads }), ...rows],
  });
}

/** A table with its titles above, which never part from it, and its notes below. */
export function tableParts(table: TitledTable, fit: Fit = fitTable(table)): (Paragraph | Table)[] {
  const { title, subtitle, columns, notes } = table;
  return [
    new Paragraph({ style: STYLE.caption, text: title }),
    ...(subtitle === undefined ? [] : [new Paragraph({ style: STYLE.captionLine, text: subtitle })]),
    // Word cannot open a table without columns.
    ...(columns.length === 0 ? [] : [gridOf(table, fit)]),
    ...notes.map((text) => new Paragraph({ style: STYLE.note, text })),
  ];
}
