import type { CellFocusedEvent, ColumnResizedEvent, GridOptions } from 'ag-grid-community';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { rowMarks } from './cell-marks.ts';
import { ColumnMenu } from './column-menu.tsx';
import { FindBar } from './find-bar.tsx';
import { sheetTheme } from './grid-modules.ts';
import { drop, showDrop } from './move-row.ts';
import type { SheetPanel } from './open-sheets.ts';
import type { SheetControl } from './sheet-control.ts';
import { takeCornerPress } from './sheet-fill.ts';
import { takeKey } from './sheet-keys.ts';
import { takeMenu, takeMouseOver, takeShiftPress } from './sheet-mouse.ts';
import type { SheetRow } from './sheet-row.ts';
import type { ColumnLayout } from './use-column-layout.ts';
import { useSheetClipboard } from './use-sheet-clipboard.ts';

/** What every grid of a sheet is told. */
export const sheetOptions: GridOptions<SheetRow> = {
  theme: sheetTheme,
  defaultColDef: { sortable: false, resizable: true, cellDataType: false },
  rowClassRules: rowMarks,
  stopEditingWhenCellsLoseFocus: true,
  enterNavigatesVertically: true,
  enterNavigatesVerticallyAfterEdit: true,
  suppressMovableColumns: true,
  suppressColumnVirtualisation: true,
  suppressScrollOnNewData: true,
  tooltipShowDelay: 500,
};

/** What the control of a sheet hears of its grid. */
export function sheetListeners(control: SheetControl): GridOptions<SheetRow> {
  return {
    onGridReady: ({ api }) => control.attach(api),
    onGridPreDestroyed: () => control.detach(),
    onCellFocused: (event) => followFocus(control, event),
    onRowDragMove: showDrop,
    onRowDragEnd: (event) => drop(control, event),
    onRowDragLeave: ({ api }) => api.setRowDropPositionIndicator(null),
  };
}

/** Remembers the width of a column once a person let go of its edge. */
export function rememberWidth(
  { finished, source, column }: ColumnResizedEvent<SheetRow>,
  setWidth: ColumnLayout['setWidth'],
): void {
  if (finished && column && source === 'uiColumnResized') setWidth(column.getColId(), column.getActualWidth());
}

interface SheetFrameProps {
  control: SheetControl;
  /** What the sheet is, for those who do not see it. */
  label: string;
  layout: ColumnLayout;
  /** Its columns are wider than there is room. */
  overflows?: boolean;
  children: ReactNode;
}

/** The place of a sheet: hears the keys, the mouse and the clipboard that make it behave as a spreadsheet. */
export function SheetFrame({ control, label, layout, overflows, children }: SheetFrameProps) {
  const place = useRef<HTMLElement>(null);
  const [panel, setPanel] = useState<SheetPanel>();
  useSheetClipboard(control, place);
  useEffect(() => {
    control.showPanelsWith((next) => (next === 'find' && goToFilter(control, place.current)) || setPanel(next));
  }, [control]);
  const close = () => setPanel(undefined);
  return (
    <section
      ref={place}
      className="sheet"
      aria-label={label}
      data-overflows={overflows}
      onKeyDownCapture={(event) => takeIf(isInCells(event) && takeKey(control, event), event)}
      onPointerDownCapture={(event) => takeIf(takePress(control, event), event)}
      onMouseDownCapture={(event) => takeIf(takePress(control, event), event)}
      onContextMenu={(event) => takeIf(openColumns(control, event) || takeMenu(control, event), event)}
      onMouseOver={(event) => takeMouseOver(control, event)}
    >
      {children}
      {panel === undefined && (
        <button type="button" className="open-columns" title="Columns" onClick={() => setPanel('columns')}>
          ⋮
        </button>
      )}
      {panel === 'find' && <FindBar control={control} onClose={close} />}
      {panel === 'columns' && <ColumnMenu layout={layout} onClose={() => [close(), control.focusAgain()]} />}
    </section>
  );
}

const takePress = (control: SheetControl, event: MouseEvent): boolean =>
  takeCornerPress(control, event) || takeShiftPress(control, event);

/** A long list is found in by the filter of a column; false where there is none. */
function goToFilter({ contents, cell }: SheetControl, place: HTMLElement | null): boolean {
  const key = contents.columns[cell?.column ?? 0]?.key;
  const filters = [...(place?.querySelectorAll<HTMLElement>('.ag-header-cell .filter') ?? [])];
  const filter = filters.find((one) => one.closest('.ag-header-cell')?.getAttribute('col-id') === key) ?? filters[0];
  filter?.focus();
  return filter !== undefined;
}

/** The right button on a head opens the list of columns. */
function openColumns(control: SheetControl, { target }: MouseEvent): boolean {
  if (!(target instanceof Element) || !target.closest('.ag-header')) return false;
  control.openPanel('columns');
  return true;
}

/** Keys in a column's head belong to the head. */
const isInCells = ({ target }: KeyboardEvent): boolean => target instanceof Element && !target.closest('.ag-header');

function takeIf(taken: boolean, event: KeyboardEvent | MouseEvent): void {
  if (!taken) return;
  event.preventDefault();
  event.stopPropagation();
}

function followFocus(control: SheetControl, { rowIndex, column }: CellFocusedEvent<SheetRow>): void {
  const key = typeof column === 'string' ? column : column?.getColId();
  const index = control.contents.columns.findIndex((one) => one.key === key);
  if (rowIndex !== null && index >= 0) control.selectCell({ row: rowIndex, column: index });
}
