import type { SheetTable } from '../../../engine/termsheet/document/document.ts';
import type { Cell } from '../../../engine/termsheet/table.ts';
import { printValue } from '../../../engine/units/print.ts';
import { isTextColumn } from '../column-kinds.ts';
import { isEndOfBlock } from '../table-shape.ts';
import { markup, type Markup } from './markup.ts';
import { galleryShape, partsOf, shapeOf, type TableShape } from './table-setting.ts';

const NO_FIGURE = '–';
/** More reasons than these are said where they stand only, and not again under the table. */
const MAX_REASONS = 4;

/** Words on the left, off the figures before them; figures on the right. */
function classesOf(table: SheetTable): string[] {
  const isText = table.columns.map((column) => isTextColumn(table, column));
  return isText.map((text, at) => (text ? (isText[at - 1] === false ? 'words off' : 'words') : 'figure'));
}

function head(table: SheetTable, classes: readonly string[]): Markup {
  const cells = table.columns.map((column, at) => {
    const unit = column.unit === undefined ? undefined : markup` <span class="unit">${column.unit}</span>`;
    return markup`<th scope="col" class="${classes[at]}">${column.title}${unit}</th>`;
  });
  return markup`<thead>
    <tr>
      ${cells}
    </tr>
  </thead>`;
}

const content = (cell: Cell): string => (cell.value === undefined ? NO_FIGURE : printValue(cell.value, cell.format));

function cellOf(cell: Cell | undefined, kind: string | undefined, isFirst: boolean): Markup {
  const text = cell ? content(cell) : '';
  if (isFirst) return markup`<th scope="row" class="${kind}">${text}</th>`;
  if (cell?.value === undefined && cell?.reason !== undefined) {
    return markup`<td class="${kind}" title="${cell.reason}">${text}</td>`;
  }
  return markup`<td class="${kind}">${text}</td>`;
}

function body(table: SheetTable, classes: readonly string[]): Markup {
  const rows = table.rows.map((row, position) => {
    const kind = row.kind === 'total' ? 'total' : isEndOfBlock(table, position) ? 'end' : 'body';
    const cells = table.columns.map(({ key }, at) => cellOf(row.cells[key], classes[at], at === 0));
    return markup`<tr class="${kind}">
      ${cells}
    </tr>`;
  });
  return markup`<tbody>
    ${rows}
  </tbody>`;
}

/** Why figures are missing, each reason once. */
function reasonsOf({ columns, rows }: SheetTable): string[] {
  const cells = rows.flatMap((row) => columns.flatMap(({ key }) => row.cells[key] ?? []));
  const reasons = new Set(cells.flatMap(({ value, reason }) => (value === undefined && reason ? [reason] : [])));
  return reasons.size > MAX_REASONS ? [] : [...reasons].map((reason) => `${NO_FIGURE} ${reason}`);
}

function notes(table: SheetTable): Markup | undefined {
  const said = [...table.notes, ...reasonsOf(table)];
  if (said.length === 0) return undefined;
  return markup`<ul class="notes">
    ${said.map((note) => markup`<li>${note}</li>`)}
  </ul>`;
}

function part(table: SheetTable, { sizePt, sideBySide, fills, dense, whole }: TableShape): Markup {
  const classes = classesOf(table);
  const flags = [fills && 'fills', dense && 'dense', whole ? 'whole' : 'long'].filter(Boolean).join(' ');
  const subtitle = table.subtitle === undefined ? undefined : markup`<span class="subtitle">${table.subtitle}</span>`;
  const title = markup`${table.title}${subtitle}`;
  const rows = markup`${head(table, classes)}${body(table, classes)}`;
  const id = `table-${table.id.replaceAll(/[^\w-]/g, '-')}`;
  // A caption would stand over the first of several columns only.
  const grid =
    sideBySide > 1
      ? markup`<p class="caption" id="${id}">${title}</p>
          <div class="grid">
            <table aria-labelledby="${id}">
              ${rows}
            </table>
          </div>`
      : markup`<table>
          <caption>
            ${title}
          </caption>
          ${rows}
        </table>`;
  const names = `table size-${sizePt * 10} columns-${sideBySide} ${flags}`;
  return markup`<div class="${names}" data-table="${table.id}">
    ${grid}
    ${notes(table)}
  </div>`;
}

/** A table with its title, heads with units, and its notes; in parts where it is wider than a page. */
export const tableMarkup = (table: SheetTable): Markup =>
  markup`${partsOf(table).map((one) => part(one, shapeOf(one)))}`;

/** Narrow tables two abreast, down the left of each page first. */
export const galleryMarkup = (tables: readonly SheetTable[]): Markup =>
  markup`<div class="gallery">${tables.map((table) => part(table, galleryShape(table)))}</div>`;
