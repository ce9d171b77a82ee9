import type { GridOptions } from 'ag-grid-community';
import { useLayoutEffect, useState } from 'react';
import { markPainted } from '../client/mark-painted.ts';
import { Grid } from './grid.tsx';
import { useSentTo } from './sent-to.ts';
import { SheetControl } from './sheet-control.ts';
import type { SheetEvents } from './sheet-events.ts';
import { rememberWidth, SheetFrame, sheetListeners, sheetOptions } from './sheet-frame.tsx';
import type { SheetColumn, SheetRow } from './sheet-row.ts';
import { useColumnDefs } from './use-column-defs.ts';
import { useColumnLayout } from './use-column-layout.ts';

const gridOptions: GridOptions<SheetRow> = { ...sheetOptions, getRowId: ({ data }) => data.id };

/** So many that to draw them all would be felt. */
const MANY_COLUMNS = 40;

interface SheetProps extends SheetEvents {
  /** What the sheet is, for those who do not see it. */
  label: string;
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
  /** Takes the focus when it opens, unless something else has it. */
  focusFirst?: boolean;
}

/** A table that behaves as a spreadsheet: blocks, copy, paste and fill; typing where its columns have terms. */
export function Sheet({ label, focusFirst = false, columns, rows, ...events }: SheetProps) {
  const [control] = useState(() => new SheetControl());
  const layout = useColumnLayout(label, columns);
  const { setWidth } = layout;
  // Ahead of what the grid tells, which it does a turn after it stands.
  useLayoutEffect(() => control.update({ columns: layout.columns, rows }, events));
  const goWhereSent = useSentTo(control);
  const [options] = useState(() => ({
    ...gridOptions,
    ...sheetListeners(control),
    suppressColumnVirtualisation: columns.length < MANY_COLUMNS,
  }));
  const { defs, width } = useColumnDefs(control, layout, rows, events.onMove !== undefined);
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  return (
    <SheetFrame control={control} label={label} layout={layout} overflows={width > room}>
      <Grid
        options={options}
        columnDefs={defs}
        rows={rows}
        onColumnResized={(event) => rememberWidth(event, setWidth)}
        onWidth={setRoom}
        onFirstRows={() => {
          goWhereSent();
          markPainted(`sheet ${label}`, () => {
            if (focusFirst) focusFirstTerm(control);
          });
        }}
      />
    </SheetFrame>
  );
}

function focusFirstTerm({ api, contents }: SheetControl): void {
  const first = contents.columns.find(({ term, align }) => term !== undefined && align === 'right');
  if (first && document.activeElement === document.body) api?.setFocusedCell(0, first.key);
}
