import { availableRates } from '../analytics/available-rate.ts';
import { accruingUsd } from '../analytics/excess-spread.ts';
import { at } from '../units/assert.ts';
import { dollars, percent, valueOf, type Explanation } from './explanation.ts';
import type { ExplainedRun } from './explained-run.ts';

/** The margin has stepped up once a period's coupon is the stepped-up one and not the first one. */
function couponText({ deal, position, planned, flow }: ExplainedRun, period: number): string {
  const { coupon } = at(deal.tranches, position);
  if (coupon.kind === 'fixed') return `Fixed rate ${coupon.ratePct} %`;
  if (coupon.kind === 'none') return 'No coupon: the class is paid principal only';
  const index = percent(planned.indexRate?.[period] ?? 0);
  // Nothing but the step-up brings a note rate above the first coupon.
  const steppedUp = at(flow.noteRate, period) > at(planned.couponRate, period);
  const margin = steppedUp
    ? `${coupon.marginBps} bp x ${coupon.stepUpMultiple} after the call date`
    : `${coupon.marginBps} bp`;
  const cap = coupon.capPct === undefined ? '' : `, at most ${coupon.capPct} %`;
  return `${coupon.index} ${index} + margin ${margin}${cap}`;
}

/** The available funds rate of the class's group, by the document's definition; undefined once it has no bonds. */
function availableRate({ plan, run, loans, planned }: ExplainedRun, period: number): number | undefined {
  const rates = availableRates({ plan, loans, run, hedges: [] }, 'document');
  const rate = rates[planned.group]?.[period];
  return rate === undefined || Number.isNaN(rate) ? undefined : rate;
}

/** Interest accrued in a period: balance x note rate x time, and which limit the note rate met. */
export function explainAccrual(explained: ExplainedRun, period: number): Explanation {
  const { flow, planned, deal, position } = explained;
  const rate = at(flow.noteRate, period);
  const balance = accruingUsd(explained, position, period);
  const available = availableRate(explained, period);
  const capped = planned.availableFundsCap && available !== undefined && available <= rate + 1e-12;
  const { dayCount } = at(deal.tranches, position);
  return {
    text: `Accrued: balance ${dollars(balance)} x ${percent(rate)} x ${at(planned.accrual, period).toFixed(6)} years (${dayCount})`,
    value: dollars(balance * rate * at(planned.accrual, period)),
    place: ['tranches', position, 'coupon'],
    parts: [
      { text: couponText(explained, period), place: ['tranches', position, 'coupon'], parts: [] },
      ...(planned.availableFundsCap
        ? [
            {
              text: `Available funds rate${capped ? ', which binds' : ', which does not bind'}`,
              ...valueOf(available),
              parts: [],
            },
          ]
        : []),
    ],
  };
}
