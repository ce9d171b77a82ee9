import { useMemo, useState, type CSSProperties } from 'react';
import type { TableView, TermEntryView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import type { TypedTexts } from '../client/typed-texts.ts';
import { keepFocus } from '../frame/keyboard.ts';
import { Sheet } from '../grid/sheet.tsx';
import { RefusedTexts } from './refused-texts.tsx';
import { withTyped } from './structure-rows.ts';

interface StructurePanelProps {
  table: TableView;
  typed: TypedTexts;
  actions: Actions;
  onSelect: (summary: string) => void;
  onClass: (tranche: string | undefined) => void;
}

/** The bonds of the deal, group by group; what is printed in ink may be typed. */
export function StructurePanel({ table, typed, actions, onSelect, onClass }: StructurePanelProps) {
  const rows = useMemo(() => withTyped(table, typed), [table, typed]);
  const [hasNotes, setHasNotes] = useState(false);
  return (
    <section className="panel structure" aria-labelledby="structure-title">
      <div className="panel-head">
        <h2 id="structure-title">{table.title}</h2>
        <small>
          Type 165, 165bp or 1.65%; 13mm or 13,000,000; =100-1. Dimmed figures are computed. Amber: moved by the last
          edit.
        </small>
        <span className="spring" />
        {table.notes.length > 0 && <NotesButton isOpen={hasNotes} onToggle={() => setHasNotes(!hasNotes)} />}
      </div>
      <div className="sheet-area" style={{ '--rows': rows.length } as CSSProperties}>
        <Sheet
          label={table.title}
          focusFirst
          columns={table.columns}
          rows={rows}
          onEnter={(entries: TermEntryView[]) => void actions.enter(entries)}
          onDrop={actions.drop}
          onSelect={onSelect}
          onClass={onClass}
          onSay={actions.say}
        />
      </div>
      <RefusedTexts columns={table.columns} typed={typed} onDrop={(place) => actions.drop([place])} />
      {hasNotes && <p className="notes">{table.notes.join(' ')}</p>}
    </section>
  );
}

function NotesButton({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  return (
    <button type="button" className="link" aria-expanded={isOpen} onMouseDown={keepFocus} onClick={onToggle}>
      {isOpen ? 'Hide notes' : 'Notes'}
    </button>
  );
}
