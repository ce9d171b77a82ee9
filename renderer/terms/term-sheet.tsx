import { useMemo, type CSSProperties } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { Actions } from '../client/actions.ts';
import { ofTerms, type TypedTexts } from '../client/typed-texts.ts';
import { RefusedTexts } from '../grid/refused-texts.tsx';
import { termColumns } from '../grid/term-columns.ts';
import type { SheetEvents } from '../grid/sheet-events.ts';
import { Sheet } from '../grid/sheet.tsx';
import { withTyped } from '../grid/typed-rows.ts';
import { nameOfRow } from './terms-of.ts';

/** What every sheet of terms needs of its screen. */
export interface TermSheetContext {
  typed: TypedTexts;
  actions: Actions;
  /** What the status bar says of the selection. */
  onSelect: (summary: string) => void;
}

interface TermSheetProps extends TermSheetContext, Pick<SheetEvents, 'onBlock' | 'onMove'> {
  table: TermTableView;
}

/** A table of terms to be typed into, as high as its rows where there is room, and under it what was refused. */
export function TermSheet({ table, typed: allTyped, actions, onSelect, onBlock, onMove }: TermSheetProps) {
  const columns = useMemo(() => termColumns(table), [table]);
  // Several tables have a row of the deal itself, each with other terms.
  const typed = useMemo(() => ofTerms(allTyped, table.columns), [allTyped, table.columns]);
  const rows = useMemo(() => withTyped(table, typed), [table, typed]);
  // A list without entries has no columns to be typed into.
  if (columns.length === 0) return <p className="empty">None yet.</p>;
  return (
    <>
      <div className="sheet-area term-sheet typed-sheet" style={{ '--rows': rows.length } as CSSProperties}>
        <Sheet
          label={table.title}
          columns={columns}
          rows={rows}
          onEnter={(entries) => void actions.enter(entries)}
          onDrop={actions.drop}
          onSelect={onSelect}
          onSay={actions.say}
          onBlock={onBlock}
          onMove={onMove}
        />
      </div>
      <RefusedTexts
        columns={table.columns}
        nameOf={(row) => nameOfRow(table, row)}
        typed={typed}
        onDrop={(place) => actions.drop([place])}
      />
    </>
  );
}
