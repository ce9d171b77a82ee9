import { useRef, type CSSProperties } from 'react';
import type { CellView, ColumnView, RowView, TableView } from '../../electron/channels/views.ts';
import { copyBlock, writeBlock } from './clipboard-text.ts';
import { figureTooltip } from './figure-cell.ts';
import { useClipboard } from './use-clipboard.ts';

interface FigureTableProps {
  table: TableView;
  /** The part of the whole that each row has, 0 to 1, drawn as a bar beside it. */
  parts?: readonly number[] | undefined;
}

/** A table to be read; with the focus in it, Copy takes it with its heads. */
export function FigureTable({ table, parts }: FigureTableProps) {
  const { title, columns, rows, notes } = table;
  const place = useRef<HTMLTableElement>(null);
  useClipboard({
    isHere: () => document.activeElement === place.current,
    copy: (clipboard) => writeBlock(clipboard, copyAll(table)),
  });
  return (
    <figure className="figure-table">
      {/* The focus is for copying, and shows which table that is. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <table ref={place} tabIndex={0} title="Copy takes the whole table">
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
            {parts && <th aria-hidden="true" />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <FigureRow key={row.id} row={row} columns={columns} part={parts && (parts[index] ?? 0)} />
          ))}
        </tbody>
      </table>
      {notes.length > 0 && <figcaption>{notes.join(' ')}</figcaption>}
    </figure>
  );
}

const copyAll = ({ columns, rows }: TableView) =>
  copyBlock({ columns, rows }, { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 }, true);

const Head = ({ column: { title, unit, align } }: { column: ColumnView }) => (
  <th scope="col" className={align}>
    {title}
    {unit !== undefined && <span className="unit">{unit}</span>}
  </th>
);

function FigureRow({ row, columns, part }: { row: RowView; columns: readonly ColumnView[]; part: number | undefined }) {
  return (
    <tr className={row.kind}>
      {columns.map(({ key, align }) => (
        <FigureCellView key={key} cell={row.cells[key]} align={align} />
      ))}
      {part !== undefined && (
        <td className="bar" aria-hidden="true">
          {row.kind === 'body' && <i style={{ '--part': part } as CSSProperties} />}
        </td>
      )}
    </tr>
  );
}

const FigureCellView = ({ cell, align }: { cell: CellView | undefined; align: string }) => (
  <td className={align} title={figureTooltip(cell)}>
    {cell?.text}
  </td>
);
