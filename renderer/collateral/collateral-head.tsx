import type { CollateralView, GroupLoansView, TapeView } from '../../electron/channels/collateral-views.ts';
import type { Actions } from '../client/actions.ts';
import { ask } from '../client/ask.ts';
import { keyName } from '../frame/keyboard.ts';
import { UseLoans } from './use-loans.tsx';
import type { Collateral } from './use-collateral.ts';

interface CollateralHeadProps {
  view: CollateralView;
  tape: TapeView | undefined;
  collateral: Collateral;
  actions: Actions;
}

/** What each group of the deal stands on, and what the tape that is looked at adds up to. */
export function CollateralHead({ view, tape, collateral, actions }: CollateralHeadProps) {
  const { go, incoming } = collateral;
  return (
    <section className="panel collateral-head" aria-labelledby="collateral-title">
      <div className="panel-head">
        <h2 id="collateral-title">Collateral</h2>
        {tape && <TapePicker view={view} tape={tape} actions={actions} onPick={(id) => go({ tape: id })} />}
        <span className="spring" />
        <button
          type="button"
          className="button"
          title={keyName('T')}
          disabled={incoming.incoming !== undefined}
          onClick={() => void incoming.choose()}
        >
          Import a tape...
        </button>
      </div>
      <ul className="groups" aria-label="What the groups stand on">
        {view.groups.map((group) => (
          <li key={group.id}>
            <b>{group.name}</b>
            <span>{standsOn(group, view.tapes)}</span>
            <span className="figure">{group.balance}</span>
            {tape && <UseLoans key={tape.id} group={group} tape={tape} actions={actions} />}
          </li>
        ))}
      </ul>
      {tape && <Totals tape={tape} />}
    </section>
  );
}

/** `1,507 loans of loans-group1.csv` */
function standsOn({ source, lines }: GroupLoansView, tapes: readonly TapeView[]): string {
  const count = lines.toLocaleString('en-US');
  if (source.kind === 'replines') return `${count} ${lines === 1 ? 'repline' : 'replines'}`;
  const file = tapes.find(({ id }) => id === source.tape)?.file ?? source.tape;
  const part = source.loanGroup === undefined ? '' : `, group ${source.loanGroup}`;
  return `${count} loans of ${file}${part}`;
}

interface TapePickerProps {
  view: CollateralView;
  tape: TapeView;
  actions: Actions;
  onPick: (tape: string) => void;
}

function TapePicker({ view: { tapes, groups }, tape, actions, onPick }: TapePickerProps) {
  const isUsed = groups.some(({ source }) => source.kind === 'tape' && source.tape === tape.id);
  return (
    <>
      {tapes.length > 1 ? (
        <select aria-label="Tape" value={tape.id} onChange={({ target }) => onPick(target.value)}>
          {tapes.map(({ id }) => (
            <option key={id}>{id}</option>
          ))}
        </select>
      ) : (
        <span>{tape.file}</span>
      )}
      {!isUsed && (
        <button
          type="button"
          className="link"
          onClick={() => void actions.change('Removing the tape', () => ask('tape.remove', { tape: tape.id }))}
        >
          Remove this tape
        </button>
      )}
    </>
  );
}

/** What came in is what is kept and what is excluded. */
function Totals({ tape: { file, all, kept, excluded } }: { tape: TapeView }) {
  return (
    <p className="totals" aria-label="Loans of the tape">
      In {file} <Total {...all} /> <i>=</i> kept <Total {...kept} /> <i>+</i> excluded <Total {...excluded} />
    </p>
  );
}

const Total = ({ loans, balance }: TapeView['all']) => (
  <span className="figure">
    <b>{loans.toLocaleString('en-US')}</b> {loans === 1 ? 'loan' : 'loans'} <b>{balance}</b>
  </span>
);
