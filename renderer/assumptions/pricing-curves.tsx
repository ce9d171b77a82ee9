import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { usePricingTerms } from '../terms/terms-of.ts';

interface PricingCurvesProps {
  view: DealView;
  /** Name of the curve set that is looked at. */
  chosen: string;
  actions: Actions;
}

/** Says which curves price the deal, and prices it with those that are looked at. */
export function PricingCurves({ view, chosen, actions }: PricingCurvesProps) {
  const row = usePricingTerms(view);
  const current = row?.cells['curveSet']?.text;
  if (!row || current === undefined) return null;
  return (
    <>
      <small>
        <b>{current}</b> prices the deal.
      </small>
      {chosen !== current && (
        <button
          type="button"
          className="button"
          onClick={() => void actions.enter([{ row: row.id, term: 'curveSet', text: chosen }])}
        >
          Price it with {chosen}
        </button>
      )}
    </>
  );
}
