import { createGrid, type GridApi, type GridOptions } from 'ag-grid-community';
import { useLayoutEffect, useRef } from 'react';
import { styleNonce } from '../style-nonce.ts';
import type { SheetRow } from './sheet-row.ts';

type Options = GridOptions<SheetRow>;

interface GridProps {
  /** What holds as long as the grid stands. */
  options: Options;
  columnDefs: NonNullable<Options['columnDefs']>;
  /** Absent where the grid asks for its rows itself. */
  rows?: readonly SheetRow[];
  onColumnResized: NonNullable<Options['onColumnResized']>;
  /** In pixels, without what is drawn around the cells. */
  onWidth?: (width: number) => void;
  /** Is called once, when the first rows stand. */
  onFirstRows?: () => void;
}

/** The grid itself, in its place on the page. */
export function Grid({ options, columnDefs, rows, ...events }: GridProps) {
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<GridApi<SheetRow>>(undefined);
  const heard = useRef(events);
  useLayoutEffect(() => {
    heard.current = events;
  });
  useLayoutEffect(() => {
    if (!place.current) return;
    const made = createGrid<SheetRow>(place.current, {
      ...options,
      styleNonce: styleNonce(),
      columnDefs,
      ...(rows && { rowData: rows as SheetRow[] }),
      onColumnResized: (event) => heard.current.onColumnResized(event),
      onGridSizeChanged: ({ clientWidth }) => heard.current.onWidth?.(clientWidth),
      onFirstDataRendered: () => heard.current.onFirstRows?.(),
    });
    grid.current = made;
    return () => {
      grid.current = undefined;
      made.destroy();
    };
    // What changes later is told below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const told = useRef({ columnDefs, rows });
  useLayoutEffect(() => {
    const before = told.current;
    told.current = { columnDefs, rows };
    const news: Options = {
      ...(columnDefs !== before.columnDefs && { columnDefs }),
      ...(rows && rows !== before.rows && { rowData: rows as SheetRow[] }),
    };
    if (Object.keys(news).length > 0) grid.current?.updateGridOptions(news);
  }, [columnDefs, rows]);
  return <div ref={place} />;
}
