import { useEffect, useRef, type KeyboardEvent } from 'react';
import { ImportOptions } from './import-options.tsx';
import { ImportProgress } from './import-progress.tsx';
import { mappingNotes, type MappingNotes } from './mapping-notes.ts';
import { MappingTable } from './mapping-table.tsx';
import type { IncomingTape, TapeImport } from './use-tape-import.ts';

/** A file that was chosen: how its columns are read, to be corrected before the loans are. */
export function ImportPanel({ incoming, way }: { incoming: IncomingTape; way: TapeImport }) {
  const { preview, mapping, progress } = incoming;
  const notes = mappingNotes(mapping);
  const wanted = mapping.columns.filter(({ field }) => field).length;
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => start.current?.focus(), []);
  return (
    <section className="panel import" aria-labelledby="import-title" onKeyDown={cancelBy(way)}>
      <div className="panel-head">
        <h2 id="import-title">Import {preview.file}</h2>
        {progress ? (
          <ImportProgress progress={progress} onCancel={way.cancel} />
        ) : (
          <>
            <small>Check what each column is taken for. Nothing is added before you import.</small>
            <span className="spring" />
            <button
              ref={start}
              type="button"
              className="button main"
              disabled={notes.doubled.length > 0 || wanted === 0}
              onClick={() => void way.read()}
            >
              Import {wanted} columns
            </button>
            <button type="button" className="button" onClick={way.cancel}>
              Cancel
            </button>
          </>
        )}
      </div>
      <fieldset className="import-body" disabled={progress !== undefined}>
        <ImportOptions incoming={incoming} way={way} />
        <Notes notes={notes} />
        <MappingTable incoming={incoming} onChange={(next) => way.correct({ mapping: next })} />
      </fieldset>
    </section>
  );
}

/** Escape does as the button. */
const cancelBy =
  ({ cancel }: TapeImport) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    cancel();
  };

function Notes({ notes: { doubled, missing, unmatched } }: { notes: MappingNotes }) {
  return (
    <ul className="mapping-notes" aria-label="About the columns">
      {doubled.map((sentence) => (
        <li key={sentence} className="error">
          {sentence}
        </li>
      ))}
      {missing.length > 0 && (
        <li className="warning">
          No column is taken for {missing.join(', ')}. Loans without it are left out of the pool until it is typed.
        </li>
      )}
      {unmatched.length > 0 && (
        <li>
          {unmatched.length === 1 ? 'One heading says' : `${unmatched.length} headings say`} nothing that the program
          knows and {unmatched.length === 1 ? 'is' : 'are'} kept under {unmatched.length === 1 ? 'its' : 'their'} own
          name: {unmatched.join(', ')}.
        </li>
      )}
    </ul>
  );
}
