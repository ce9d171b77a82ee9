import { useEffect, useRef, type RefObject } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { PublishedReading } from './published-reading.tsx';
import { selectLine } from './select-line.ts';
import type { IncomingTables, PublishedWay } from './use-published.ts';

interface PublishedPanelProps {
  incoming: IncomingTables;
  way: PublishedWay;
  /** Of the deal: what is new depends on the figures it has. */
  revision: number;
}

/** Tables that were pasted or loaded: what is understood of them, to be mended before any of it is taken. */
export function PublishedPanel({ incoming, way, revision }: PublishedPanelProps) {
  const { tables, source } = incoming;
  const text = useRef<HTMLTextAreaElement>(null);
  const isEmpty = tables.trim() === '';
  const answer = useAnswer('published.read', isEmpty ? 'nothing' : { tables }, String(revision));
  const reading = isEmpty || answer.error !== undefined ? undefined : answer.value;
  const canTake = reading !== undefined && reading.figures > 0 && source.trim() !== '' && !answer.waiting;
  return (
    <form
      className="panel side"
      aria-label="Published figures to take"
      onSubmit={(event) => {
        event.preventDefault();
        if (canTake) way.take();
      }}
    >
      <Head figures={reading?.figures ?? 0} canTake={canTake} onCancel={way.cancel} />
      <div className="published-body">
        <Given incoming={incoming} way={way} text={text} />
        <div className={answer.waiting ? 'published-read stale' : 'published-read'} aria-busy={answer.waiting}>
          {!isEmpty && answer.error !== undefined && <AnswerLine answer={answer} what="Reading the tables" />}
          {reading && <PublishedReading reading={reading} onRow={(row) => selectLine(text.current, row)} />}
          {isEmpty && <p className="dim">What is understood of the tables is shown here.</p>}
        </div>
      </div>
    </form>
  );
}

function Head({ figures, canTake, onCancel }: { figures: number; canTake: boolean; onCancel: () => void }) {
  return (
    <div className="panel-head tools">
      <h2>Published figures to take</h2>
      <small>Nothing is taken before you say so.</small>
      <span className="spring" />
      <button type="submit" className="button main" disabled={!canTake}>
        Take {figures} {figures === 1 ? 'figure' : 'figures'}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

interface GivenProps {
  incoming: IncomingTables;
  way: PublishedWay;
  text: RefObject<HTMLTextAreaElement | null>;
}

/** The document's name and its tables, where what cannot be read is mended. */
function Given({ incoming: { tables, source }, way, text }: GivenProps) {
  const name = useRef<HTMLInputElement>(null);
  const isNameless = source.trim() === '';
  useEffect(() => {
    // The first thing that is missing, or else the tables.
    const first = text.current?.value.trim() !== '' && name.current?.value.trim() === '' ? name.current : text.current;
    first?.focus();
  }, [text]);
  return (
    <div className="published-given">
      <label className="given-field">
        <span>Source</span>
        <input
          ref={name}
          value={source}
          maxLength={2_000}
          placeholder="Name of the document, as a note under the tie-out"
          aria-invalid={isNameless && tables.trim() !== ''}
          onChange={({ target }) => way.correct({ source: target.value })}
        />
      </label>
      <label className="given-field tables">
        <span>Tables: paste them here, and mend here what cannot be read</span>
        <textarea
          ref={text}
          value={tables}
          spellCheck={false}
          wrap="off"
          onChange={({ target }) => way.correct({ tables: target.value })}
        />
      </label>
    </div>
  );
}
