import { useState, type ReactNode, type Ref } from 'react';
import type { SheetPreviewView } from '../../electron/channels/term-sheet-views.ts';
import type { Actions } from '../client/actions.ts';
import { askNow } from '../client/ask.ts';
import type { Answered } from '../client/use-answer.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import type { SectionKind } from '../../engine/termsheet/document/section-kinds.ts';
import { PreviewPage, type PreviewHands } from './preview-page.tsx';

interface PreviewPanelProps {
  ref?: Ref<PreviewHands>;
  preview: Answered<SheetPreviewView>;
  actions: Actions;
  /** The section that is looked at, where the person does not choose it in the page. */
  section?: SectionKind | undefined;
  /** Stands at the right of the head. */
  children?: ReactNode;
}

/** The page with what can be done to it: tables are chosen by a click or from the list, and copied. */
export function PreviewPanel({ ref, preview, actions, section, children }: PreviewPanelProps) {
  const [table, setTable] = useState<string>();
  const { value, waiting, error } = preview;
  const copy = async (id: string) => {
    setTable(id);
    try {
      const { title, rows, columns } = await askNow('termSheet.copy', { table: id });
      actions.say(`Copied "${title}", ${rows} rows by ${columns} columns: paste it into Excel, Word or PowerPoint.`);
    } catch (failure) {
      actions.fail(failure);
    }
  };
  return (
    <>
      <div className="panel-head tools">
        <h2>Preview</h2>
        {value && <TableChooser preview={value} table={table} onTable={setTable} onCopy={(id) => void copy(id)} />}
        <span className="spring" />
        {children}
      </div>
      {error !== undefined && <AnswerLine answer={preview} what="Making the term sheet" />}
      {value ? (
        <PreviewPage
          ref={ref}
          url={value.url}
          isStale={waiting || error !== undefined}
          table={table}
          section={section}
          onTable={setTable}
          onCopy={(id) => void copy(id)}
        />
      ) : (
        error === undefined && <AnswerLine answer={preview} what="Making the term sheet" />
      )}
      {value && <p className="notes provenance">{value.provenance}</p>}
    </>
  );
}

interface TableChooserProps {
  preview: SheetPreviewView;
  table: string | undefined;
  onTable: (id: string | undefined) => void;
  onCopy: (id: string) => void;
}

/** Chooses a table of the page without the mouse. */
function TableChooser({ preview: { sections }, table, onTable, onCopy }: TableChooserProps) {
  const known = sections.some(({ tables }) => tables.some(({ id }) => id === table)) ? table : undefined;
  return (
    <>
      <label className="option table-chooser">
        <span>Table</span>
        <select
          value={known ?? ''}
          title="Or click a table in the page; click it twice to copy it"
          onChange={({ target }) => onTable(target.value || undefined)}
        >
          <option value="">Choose one...</option>
          {sections
            .filter(({ tables }) => tables.length > 0)
            .map(({ id, title, tables }) => (
              <optgroup key={id} label={title}>
                {tables.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title}
                  </option>
                ))}
              </optgroup>
            ))}
        </select>
      </label>
      <button type="button" className="button" disabled={known === undefined} onClick={() => known && onCopy(known)}>
        Copy table
      </button>
    </>
  );
}
