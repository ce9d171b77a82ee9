import type { PublishedReadingView } from '../../electron/channels/published-channels.ts';

interface PublishedReadingProps {
  reading: PublishedReadingView;
  /** Goes to a row of the tables. */
  onRow: (row: number) => void;
}

/** What was understood of tables: what it would do to the deal's figures, and what of it is not taken and why. */
export function PublishedReading({ reading, onRow }: PublishedReadingProps) {
  const { refused, refusals, notes, changes } = reading;
  return (
    <>
      <p className="understood" role="status">
        <Understood reading={reading} />
      </p>
      {notes.map((note) => (
        <p key={note} className="mapping-notes">
          <span className="warning">{note}</span>
        </p>
      ))}
      {refusals > 0 && (
        <section aria-label="Not taken">
          <h3>
            Not taken: {refusals} {refusals === 1 ? 'thing' : 'things'}
          </h3>
          <ul className="mapping-notes">
            {refused.map(({ row, message }) => (
              <li key={message} className="error">
                {message}{' '}
                <button type="button" className="link" aria-label={`Go to row ${row}`} onClick={() => onRow(row)}>
                  Go there
                </button>
              </li>
            ))}
            {refusals > refused.length && <li>and {refusals - refused.length} more.</li>}
          </ul>
        </section>
      )}
      {changes.length > 0 && <Changes reading={reading} />}
      {reading.figures > 0 && <Classes reading={reading} />}
    </>
  );
}

const sumOf = ({ classes }: PublishedReadingView, key: 'added' | 'changed'): number =>
  classes.reduce((sum, one) => sum + one[key], 0);

/** `320 figures of 8 classes: 300 new, 20 changed` */
function Understood({ reading }: { reading: PublishedReadingView }) {
  const { figures, classes } = reading;
  if (figures === 0) return <b>No figure was understood.</b>;
  const [added, changed] = [sumOf(reading, 'added'), sumOf(reading, 'changed')];
  const same = figures - added - changed;
  const parts = [
    ...(added > 0 ? [`${added} new`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(same > 0 ? [`${same} as the deal has them`] : []),
  ];
  return (
    <>
      <b>
        {figures} {figures === 1 ? 'figure' : 'figures'} of {classes.length}{' '}
        {classes.length === 1 ? 'class' : 'classes'}
      </b>
      : {parts.join(', ')}.
    </>
  );
}

/** Figures that replace others. */
function Changes({ reading: { changes } }: { reading: PublishedReadingView }) {
  return (
    <figure className="figure-table">
      <table>
        <caption>Changed</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className="right">
              Was
            </th>
            <th scope="col" className="right">
              Is
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ what, was, is }) => (
            <tr key={what}>
              <td>{what}</td>
              <td className="right">{was}</td>
              <td className="right changed-figure">{is}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** How many figures each class gets. */
function Classes({ reading: { classes } }: { reading: PublishedReadingView }) {
  return (
    <figure className="figure-table">
      <table>
        <caption>By class</caption>
        <thead>
          <tr>
            <th scope="col">Class</th>
            {['Figures', 'New', 'Changed'].map((title) => (
              <th key={title} scope="col" className="right">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map(({ tranche, figures, added, changed }) => (
            <tr key={tranche}>
              <td>{tranche}</td>
              <td className="right">{figures}</td>
              <td className="right">{added}</td>
              <td className="right">{changed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
