import type { DifferenceView, VersionDiffView } from '../../electron/channels/deal-editing-views.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import type { VersionPair } from './version-rows.ts';

/** What differs between two versions in the words of the deal, and what that does to it. */
export function VersionDiff({ pair, revision }: { pair: VersionPair; revision: number }) {
  const answer = useAnswer('versions.diff', pair, String(revision));
  return (
    <section className="version-diff" aria-label="Difference between versions">
      <AnswerLine answer={answer} what="Comparing" />
      {answer.value && answer.error === undefined && <Diff diff={answer.value} isStale={answer.waiting} />}
    </section>
  );
}

function Diff({ diff: { terms, figures, cost }, isStale }: { diff: VersionDiffView; isStale: boolean }) {
  if (terms.length === 0) return <p className="empty">Nothing differs between these two.</p>;
  return (
    <div className={isStale ? 'side-body stale' : 'side-body'} aria-busy={isStale}>
      <h3>Terms</h3>
      <Terms of={terms} />
      <h3>What that does, at the pricing speed to call</h3>
      {cost !== undefined && <p className="cost">{cost}.</p>}
      {figures.length > 0 ? <Figures of={figures} /> : <p className="dim">No figure of a class prints otherwise.</p>}
    </div>
  );
}

/** Terms under the part of the deal they are in, said once. */
const Terms = ({ of }: { of: readonly DifferenceView[] }) => (
  <table className="differences">
    <tbody>
      {of.map(({ where, text }, index) => (
        <tr key={`${where} ${text}`}>
          <th scope="row">{where === of[index - 1]?.where ? '' : where}</th>
          <td>{text}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** What prints otherwise, class by class, each named in its text. */
const Figures = ({ of }: { of: readonly DifferenceView[] }) => (
  <ul className="differences">
    {of.map(({ text }) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
