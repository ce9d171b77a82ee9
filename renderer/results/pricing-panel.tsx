import { useMemo, useState } from 'react';
import type { ColumnView, TableView } from '../../electron/channels/views.ts';
import { sameAsLast } from '../client/keep-same.ts';
import { keepFocus, keyName } from '../frame/keyboard.ts';
import { pricingFigure } from '../explain/figure-of-cell.ts';
import { useExplainCell } from '../explain/question.ts';
import { Sheet } from '../grid/sheet.tsx';
import type { SheetColumn, SheetRow } from '../grid/sheet-row.ts';
import { FilterBar } from './filter-bar.tsx';
import { filteredRows, showEverything, type PricingFilter } from './pricing-filter.ts';
import { pricingRows } from './pricing-rows.ts';
import { useRemembered } from '../client/use-remembered.ts';

interface PricingPanelProps {
  table: TableView;
  /** The structure beside it, if it is on the screen, and the class of the row in it that has the focus. */
  beside?: { tranche: string | undefined };
  hasPublished: boolean;
  onSelect: (summary: string) => void;
  onExport: () => void;
}

/** Discount margins, average lives, durations and windows by class, redemption and speed. */
export function PricingPanel({ table, beside, hasPublished, onSelect, onExport }: PricingPanelProps) {
  const [filter, setFilter] = useRemembered('pricing-filter', showEverything);
  const rows = usePricingRows(table, filter, beside?.tranche, hasPublished && filter.published);
  const onExplain = useExplainCell(pricingFigure);
  const [keepColumns] = useState(() => sameAsLast<SheetColumn[]>());
  const columns = useMemo(() => keepColumns(withBeside(table.columns, rows)), [keepColumns, table.columns, rows]);
  return (
    <section className="panel pricing" aria-labelledby="pricing-title">
      <div className="panel-head">
        <h2 id="pricing-title">Pricing</h2>
        <FilterBar
          table={table}
          filter={filter}
          hasFocused={beside !== undefined}
          hasPublished={hasPublished}
          onChange={setFilter}
        />
        <span className="spring" />
        <button type="button" className="button" title={keyName('E')} onMouseDown={keepFocus} onClick={onExport}>
          Export tables...
        </button>
      </div>
      <div className="sheet-area">
        <Sheet label={table.title} columns={columns} rows={rows} onSelect={onSelect} onExplain={onExplain} />
      </div>
      <p className="notes">{[`${table.title}.`, ...table.notes].join(' ')}</p>
    </section>
  );
}

/** Heads the published figures of the columns that have some. */
function withBeside(columns: readonly ColumnView[], rows: readonly SheetRow[]): SheetColumn[] {
  return columns.map((column) =>
    rows.some(({ cells }) => cells[column.key]?.published) ? { ...column, beside: 'published' } : column,
  );
}

/** Rows that did not change stay the very same, so that they are not drawn again. */
function usePricingRows(
  table: TableView,
  filter: PricingFilter,
  tranche: string | undefined,
  withPublished: boolean,
): SheetRow[] {
  const [keep] = useState(() => sameAsLast<SheetRow[]>());
  return useMemo(
    () => keep(pricingRows(filteredRows(table, filter, tranche), withPublished)),
    [keep, table, filter, tranche, withPublished],
  );
}
