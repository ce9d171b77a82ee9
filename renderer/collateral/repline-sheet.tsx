import { useMemo } from 'react';
import type { TableView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import type { TypedTexts } from '../client/typed-texts.ts';
import { RefusedTexts } from '../grid/refused-texts.tsx';
import { Sheet } from '../grid/sheet.tsx';
import { withTyped } from '../grid/typed-rows.ts';

interface ReplineSheetProps {
  table: TableView;
  typed: TypedTexts;
  actions: Actions;
  onSelect: (summary: string) => void;
}

/** The replines that a group stands on; what is printed in ink may be typed. */
export function ReplineSheet({ table, typed, actions, onSelect }: ReplineSheetProps) {
  const rows = useMemo(() => withTyped(table, typed), [table, typed]);
  const nameOf = (row: string) => {
    const found = table.rows.find(({ id }) => id === row);
    return found && (Object.values(found.cells)[0]?.text ?? row);
  };
  return (
    <>
      <div className="sheet-area typed-sheet">
        <Sheet
          label={table.title}
          columns={table.columns}
          rows={rows}
          onEnter={(entries) => void actions.enter(entries)}
          onDrop={actions.drop}
          onSelect={onSelect}
          onSay={actions.say}
        />
      </div>
      <RefusedTexts columns={table.columns} nameOf={nameOf} typed={typed} onDrop={(place) => actions.drop([place])} />
      {table.notes.length > 0 && <p className="notes">{table.notes.join(' ')}</p>}
    </>
  );
}
