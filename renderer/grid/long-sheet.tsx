import type { ColDef, GridOptions, IDatasource } from 'ag-grid-community';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Finding, type Finder } from './finder.ts';
import { FinderHead } from './finder-head.ts';
import { Grid } from './grid.tsx';
import { span } from './block.ts';
import type { Figure } from './cell-marks.ts';
import { PAGE_ROWS, type PagedRows } from './paged-rows.ts';
import { SheetControl } from './sheet-control.ts';
import type { SheetEvents } from './sheet-events.ts';
import { rememberWidth, SheetFrame, sheetListeners, sheetOptions } from './sheet-frame.tsx';
import type { SheetColumn, SheetRow } from './sheet-row.ts';
import { useColumnDefs } from './use-column-defs.ts';
import { useColumnLayout } from './use-column-layout.ts';

const gridOptions: GridOptions<SheetRow> = {
  ...sheetOptions,
  rowModelType: 'infinite',
  // Many columns out of sight would make each step down a long one.
  suppressColumnVirtualisation: false,
  cacheBlockSize: PAGE_ROWS,
  maxBlocksInCache: 12,
  maxConcurrentDatasourceRequests: 2,
  // A long way is dragged over before anything on it is asked for.
  blockLoadDebounceMillis: 30,
};

interface LongSheetProps extends SheetEvents {
  /** What the sheet is, for those who do not see it. */
  label: string;
  columns: readonly SheetColumn[];
  /** Its first rows must have come. */
  rows: PagedRows;
  /** Changes whenever what the rows say may have changed. */
  edition: string;
  /** Puts over a row what was typed into it. */
  dress: (row: SheetRow) => SheetRow;
  /** Lets its columns be sorted and filtered. */
  finder?: Finder;
}

/** A sheet over a list of any length. */
export function LongSheet({ label, columns, rows, edition, dress, finder, ...events }: LongSheetProps) {
  const [control] = useState(() => new SheetControl());
  const layout = useColumnLayout(label, columns);
  const { setWidth } = layout;
  useLayoutEffect(() => control.update({ columns: layout.columns, rows }, events));
  const [options] = useState(() => ({
    ...gridOptions,
    ...sheetListeners(control),
    datasource: datasourceOf(control),
    infiniteInitialRowCount: Math.max(1, rows.length),
  }));
  // Columns keep their widths, whatever is searched for.
  const [firstRows] = useState(() => firstOf(rows));
  const { defs } = useColumnDefs(control, layout, firstRows);
  const finding = useFinding(finder);
  const columnDefs = useMemo(() => (finding ? defs.map((def) => withFinder(def, finding)) : defs), [defs, finding]);
  useRefresh(control, rows, edition, dress);
  return (
    <SheetFrame control={control} label={label} layout={layout}>
      <Grid options={options} columnDefs={columnDefs} onColumnResized={(event) => rememberWidth(event, setWidth)} />
    </SheetFrame>
  );
}

/** A finder is there from the beginning or never. */
function useFinding(finder: Finder | undefined): Finding | undefined {
  const [finding] = useState(() => finder && new Finding(finder));
  useEffect(() => {
    if (finder) finding?.show(finder);
  }, [finding, finder]);
  return finding;
}

/** Room for the mark of a sorted column, and for a filter to be read. */
const SORT_MARK_PX = 14;
const FILTER_PX = 64;

function withFinder(def: ColDef<SheetRow, Figure>, finding: Finding): ColDef<SheetRow, Figure> {
  const width = Math.max(FILTER_PX, (def.width ?? 0) + SORT_MARK_PX);
  return {
    ...def,
    width,
    minWidth: width,
    headerComponent: FinderHead,
    headerComponentParams: { ...def.headerComponentParams, finding },
    // Keys in a head are typed into its filter.
    suppressHeaderKeyboardEvent: () => true,
  };
}

const SAMPLE_ROWS = 100;

/** Rows whose texts tell how wide the columns have to be. */
function firstOf(rows: PagedRows): SheetRow[] {
  return span(0, Math.min(SAMPLE_ROWS, rows.length) - 1).flatMap((position) => rows.at(position) ?? []);
}

function datasourceOf(control: SheetControl): IDatasource {
  return {
    getRows: (asked) => {
      const { startRow, endRow } = asked;
      const { rows } = control.contents;
      const give = () => {
        const to = Math.min(endRow, rows.length);
        const block = span(startRow, to - 1).map((position) => rows.at(position));
        asked.successCallback(block, rows.length);
      };
      rows.load?.(startRow, endRow).then(give, () => asked.failCallback());
    },
  };
}

/** Keeps the grid at what the rows say: others from the top, newer ones in place, typed texts over them. */
function useRefresh(control: SheetControl, rows: PagedRows, edition: string, dress: LongSheetProps['dress']): void {
  const shown = useRef({ rows, edition });
  useEffect(() => {
    const before = shown.current;
    shown.current = { rows, edition };
    const { api } = control;
    if (!api || (before.rows === rows && before.edition === edition)) return;
    // What is drawn stays until its successor has come, so that nothing flashes.
    api.setRowCount(rows.length, true);
    api.refreshInfiniteCache();
    if (before.rows !== rows && rows.length > 0) api.ensureIndexVisible(0);
  }, [control, rows, edition]);
  useEffect(() => {
    rows.dressWith(dress);
    control.api?.forEachNode((node) => {
      const row = rows.at(node.rowIndex ?? 0);
      if (row && node.data && row !== node.data) node.setData(row);
    });
  }, [control, rows, dress]);
}
