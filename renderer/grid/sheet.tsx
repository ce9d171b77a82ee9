import type { CellEditRequestEvent, CellFocusedEvent, GridOptions } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { styleNonce } from '../style-nonce.ts';
import { columnDefs, rowMarks } from './column-defs.ts';
import { sheetTheme } from './grid-modules.ts';
import { SheetControl, type SheetEvents } from './sheet-control.ts';
import { takeKey } from './sheet-keys.ts';
import { takeMouseOver, takeShiftPress } from './sheet-mouse.ts';
import { termPlace, type SheetContents, type SheetRow } from './sheet-row.ts';
import { columnWidth, typeOfPage } from './text-width.ts';
import { useSheetClipboard } from './use-sheet-clipboard.ts';

const gridOptions: GridOptions<SheetRow> = {
  theme: sheetTheme,
  defaultColDef: { sortable: false, resizable: true, cellDataType: false },
  getRowId: ({ data }) => data.id,
  rowClassRules: rowMarks,
  readOnlyEdit: true,
  stopEditingWhenCellsLoseFocus: true,
  enterNavigatesVertically: true,
  enterNavigatesVerticallyAfterEdit: true,
  suppressMovableColumns: true,
  suppressColumnVirtualisation: true,
  suppressScrollOnNewData: true,
  tooltipShowDelay: 500,
};

interface SheetProps extends SheetContents, SheetEvents {
  /** What the sheet is, for those who do not see it. */
  label: string;
  /** Takes the focus when it opens, unless something else has it. */
  focusFirst?: boolean;
}

/** A table that behaves as a spreadsheet: blocks, copy, paste and fill; typing where its columns have terms. */
export function Sheet({ label, focusFirst = false, columns, rows, ...events }: SheetProps) {
  const [control] = useState(() => new SheetControl());
  const place = useRef<HTMLElement>(null);
  useEffect(() => control.update({ columns, rows }, events));
  useSheetClipboard(control, place);
  const { defs, width } = useColumnDefs(control, { columns, rows });
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  return (
    <section
      ref={place}
      className="sheet"
      aria-label={label}
      data-overflows={width > room}
      onKeyDownCapture={(event) => takeIf(takeKey(control, event), event)}
      onPointerDownCapture={(event) => takeIf(takeShiftPress(control, event), event)}
      onMouseDownCapture={(event) => takeIf(takeShiftPress(control, event), event)}
      onMouseOver={(event) => takeMouseOver(control, event)}
    >
      <AgGridReact<SheetRow>
        {...gridOptions}
        styleNonce={styleNonce()}
        rowData={rows as SheetRow[]}
        columnDefs={defs}
        onGridSizeChanged={({ clientWidth }) => setRoom(clientWidth)}
        onGridReady={({ api }) => control.attach(api)}
        onGridPreDestroyed={() => control.detach()}
        onFirstDataRendered={() => focusFirst && focusFirstTerm(control)}
        onCellFocused={(event) => followFocus(control, event)}
        onCellEditRequest={(event) => commit(control, event)}
      />
    </section>
  );
}

/** New definitions only when a column or its width changed: the grid draws everything anew for them. */
function useColumnDefs(control: SheetControl, { columns, rows }: SheetContents) {
  const type = typeOfPage();
  const widths = useMemo(
    () => columns.map((column) => columnWidth(column, rows, type)).join(' '),
    [columns, rows, type],
  );
  return useMemo(() => {
    const each = widths.split(' ').map(Number);
    return { defs: columnDefs(control, columns, each), width: each.reduce((sum, width) => sum + width, 0) };
  }, [control, columns, widths]);
}

function takeIf(taken: boolean, event: KeyboardEvent | MouseEvent): void {
  if (!taken) return;
  event.preventDefault();
  event.stopPropagation();
}

function focusFirstTerm({ api, contents }: SheetControl): void {
  const first = contents.columns.find(({ term, align }) => term !== undefined && align === 'right');
  if (first && document.activeElement === document.body) api?.setFocusedCell(0, first.key);
}

function followFocus(control: SheetControl, { rowIndex, column }: CellFocusedEvent<SheetRow>): void {
  const key = typeof column === 'string' ? column : column?.getColId();
  const index = control.contents.columns.findIndex((one) => one.key === key);
  if (rowIndex !== null && index >= 0) control.selectCell({ row: rowIndex, column: index });
}

function commit(control: SheetControl, { data, colDef, newValue }: CellEditRequestEvent<SheetRow, unknown>): void {
  const place = termPlace(
    data,
    control.contents.columns.find(({ key }) => key === colDef.colId),
  );
  if (place && typeof newValue === 'string') control.events.onEnter?.([{ ...place, text: newValue }]);
}
