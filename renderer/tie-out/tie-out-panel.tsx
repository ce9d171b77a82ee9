import { useMemo } from 'react';
import type { TableView } from '../../electron/channels/views.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { tieOutFigure } from '../explain/figure-of-cell.ts';
import { useExplainCell } from '../explain/question.ts';
import { Sheet } from '../grid/sheet.tsx';
import { ALL_MEASURES, countsOf, tieOutColumns, tieOutRows } from './tie-out-rows.ts';
import { TieOutTools } from './tie-out-tools.tsx';
import type { PublishedWay } from './use-published.ts';

interface TieOutPanelProps {
  table: TableView;
  isStale: boolean;
  way: PublishedWay;
  onSelect: (summary: string) => void;
}

/** Every published figure beside the computed one; what is missed is marked, counted and can be looked at alone. */
export function TieOutPanel({ table, isStale, way, onSelect }: TieOutPanelProps) {
  const [filter, setFilter] = useRemembered('tie-out', { onlyMisses: false, measure: ALL_MEASURES });
  const onExplain = useExplainCell(tieOutFigure);
  const counts = useMemo(() => countsOf(table), [table]);
  const columns = useMemo(() => tieOutColumns(table), [table]);
  const rows = useMemo(() => tieOutRows(table, filter), [table, filter]);
  return (
    <>
      <TieOutTools title={table.title} counts={counts} filter={filter} way={way} onChange={setFilter} />
      <div className={isStale ? 'sheet-area stale' : 'sheet-area'} aria-busy={isStale}>
        <Sheet
          label="Published and computed figures"
          columns={columns}
          rows={rows}
          onSelect={onSelect}
          onExplain={onExplain}
        />
      </div>
      <p className="notes">
        {table.notes.join(' ')} The deal&apos;s own pricing, whatever scenario is on the screen. A figure agrees when it
        is the same at the published digit.
      </p>
    </>
  );
}
