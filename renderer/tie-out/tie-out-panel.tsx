import { useMemo } from 'react';
import type { TableView } from '../../electron/channels/views.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { tieOutFigure } from '../explain/figure-of-cell.ts';
import { useExplainCell } from '../explain/question.ts';
import { Choices } from '../frame/choices.tsx';
import { Sheet } from '../grid/sheet.tsx';
import { ALL_MEASURES, countsOf, tieOutColumns, tieOutRows, type TieOutCount } from './tie-out-rows.ts';

interface TieOutPanelProps {
  table: TableView;
  isStale: boolean;
  onSelect: (summary: string) => void;
}

/** Every published figure beside the computed one; what is missed is marked, counted and can be looked at alone. */
export function TieOutPanel({ table, isStale, onSelect }: TieOutPanelProps) {
  const [filter, setFilter] = useRemembered('tie-out', { onlyMisses: false, measure: ALL_MEASURES });
  const onExplain = useExplainCell(tieOutFigure);
  const counts = useMemo(() => countsOf(table), [table]);
  const columns = useMemo(() => tieOutColumns(table), [table]);
  const rows = useMemo(() => tieOutRows(table, filter), [table, filter]);
  const measures = counts.map(({ measure }) => ({ value: measure, label: measure === ALL_MEASURES ? 'All' : measure }));
  return (
    <>
      <div className="panel-head tools">
        <h2 id="tie-out-title">{table.title}</h2>
        <Choices
          label="Measure"
          choices={measures}
          chosen={filter.measure}
          onChoose={(measure) => setFilter({ ...filter, measure })}
        />
        <label className="toggle">
          <input
            type="checkbox"
            checked={filter.onlyMisses}
            onChange={({ target }) => setFilter({ ...filter, onlyMisses: target.checked })}
          />
          Misses only
        </label>
        <span className="spring" />
        <Count count={counts.find(({ measure }) => measure === filter.measure) ?? counts[0]} />
      </div>
      <div className={isStale ? 'sheet-area stale' : 'sheet-area'} aria-busy={isStale}>
        <Sheet label={table.title} columns={columns} rows={rows} onSelect={onSelect} onExplain={onExplain} />
      </div>
      <p className="notes">
        {`${table.notes.join(' ')} The deal's own pricing, whatever scenario is on the screen. A figure agrees when it prints the same.`}
      </p>
    </>
  );
}

/** `301 of 320 agree, 19 miss` */
function Count({ count }: { count: TieOutCount | undefined }) {
  if (!count) return null;
  const { compared, agree } = count;
  const missed = compared - agree;
  return (
    <output className={missed > 0 ? 'misses' : 'balanced'} aria-label="Agreement">
      {missed > 0 ? `≠ ${missed} missed · ` : '✓ '}
      {agree} of {compared} agree
    </output>
  );
}
