import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { usePricingTerms } from '../terms/terms-of.ts';

interface HedgeRunProps {
  view: DealView;
  actions: Actions;
  /** Whether the contracts brought anything in the run; undefined until it is known. */
  hasReceipts: boolean | undefined;
}

/** Says whether the run has the contracts in it, and takes them into the pricing of the deal. */
export function HedgeRun({ view, actions, hasReceipts }: HedgeRunProps) {
  const row = usePricingTerms(view);
  const isLeftOut = row?.cells['hedges']?.text === 'excluded';
  return (
    <div className="panel-head">
      <h3>As each period opens</h3>
      <small>
        {view.scenario}, at the pricing speed to call. {hasReceipts === false && whyNothing(isLeftOut)}
      </small>
      {row && isLeftOut && (
        <button
          type="button"
          className="button"
          onClick={() => void actions.enter([{ row: row.id, term: 'hedges', text: 'included' }])}
        >
          Include contracts in the pricing
        </button>
      )}
    </div>
  );
}

const whyNothing = (isLeftOut: boolean): string =>
  isLeftOut ? 'The pricing leaves contracts out: there are no receipts.' : 'The contracts of this group bring nothing.';
