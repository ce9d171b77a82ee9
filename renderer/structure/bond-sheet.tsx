import { useMemo } from 'react';
import type { ColumnView, TableView } from '../../electron/channels/views.ts';
import { structureFigure } from '../explain/figure-of-cell.ts';
import { useExplainCell } from '../explain/question.ts';
import { RefusedTexts } from '../grid/refused-texts.tsx';
import type { SheetEvents } from '../grid/sheet-events.ts';
import { Sheet } from '../grid/sheet.tsx';
import type { SheetColumn } from '../grid/sheet-row.ts';
import { withTyped } from '../grid/typed-rows.ts';
import type { TermSheetContext } from '../terms/term-sheet.tsx';

interface BondSheetProps extends TermSheetContext, Pick<SheetEvents, 'onBlock' | 'onMove' | 'onClass'> {
  table: TableView;
}

/** The front-page table of the bonds: some of their terms, and figures that come of them. */
export function BondSheet({ table, typed, actions, ...events }: BondSheetProps) {
  const columns = useMemo(() => table.columns.map(withSpare), [table.columns]);
  const rows = useMemo(() => withTyped(table, typed), [table, typed]);
  const onExplain = useExplainCell(structureFigure);
  return (
    <>
      <div className="sheet-area">
        <Sheet
          label={table.title}
          focusFirst
          columns={columns}
          rows={rows}
          onEnter={(entries) => void actions.enter(entries)}
          onDrop={actions.drop}
          onSay={actions.say}
          onExplain={onExplain}
          {...events}
        />
      </div>
      <RefusedTexts
        columns={table.columns}
        nameOf={(row) => table.rows.find(({ id }) => id === row)?.tranche}
        typed={typed}
        onDrop={(place) => actions.drop([place])}
      />
    </>
  );
}

/** What is looked at now and then: hidden until it is asked for. */
const SPARE: ReadonlySet<string> = new Set(['sharePct', 'lastScheduledPayment']);

const withSpare = (column: ColumnView): SheetColumn => (SPARE.has(column.key) ? { ...column, spare: true } : column);
