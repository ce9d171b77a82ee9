import { errorAt, warningAt, type Diagnostic, type Place } from '../../units/diagnostic.ts';
import { listed, quoted } from '../../units/quote.ts';
import type { Deal } from '../schema/deal.ts';
import type { CurveSet } from '../schema/market.ts';

interface Lacking {
  /** Where the deal uses the index. */
  place: Place;
  message: string;
}

function indexNames(deal: Deal): { index: string; place: Place }[] {
  const tranches = deal.tranches.flatMap(({ coupon }, i) =>
    coupon.kind === 'floating' ? [{ index: coupon.index, place: ['tranches', i, 'coupon', 'index'] }] : [],
  );
  const loans = deal.groups.flatMap(({ collateral }, g) =>
    collateral.kind !== 'replines'
      ? []
      : collateral.replines.flatMap(({ adjustable }, i) => {
          const place = ['groups', g, 'collateral', 'replines', i, 'adjustable', 'index'];
          return adjustable ? [{ index: adjustable.index, place }] : [];
        }),
  );
  const hedges = deal.hedges.map(({ receiveIndex }, i) => ({
    index: receiveIndex,
    place: ['hedges', i, 'receiveIndex'],
  }));
  return [...tranches, ...loans, ...hedges];
}

/** The indices of a deal that a set of curves does not hold, by the place that uses them. */
export const lackingCurves = (deal: Deal, set: CurveSet): Lacking[] =>
  indexNames(deal)
    .filter(({ index }) => !Object.hasOwn(set.ratesPct, index))
    .map(({ index, place }) => ({
      place,
      message: `The curve set ${quoted(set.name)} has no index ${quoted(index)}: it has ${listed(Object.keys(set.ratesPct))}`,
    }));

function checkSet(
  deal: Deal,
  name: string,
  place: Place,
  lacking: (set: CurveSet) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const set = deal.curveSets.find((one) => one.name === name);
  if (set) return lacking(set);
  const names = listed(deal.curveSets.map((one) => one.name));
  return [errorAt(place, `There is no curve set ${quoted(name)}: the curve sets are ${names}`)];
}

/** The curve sets that a deal is run under, and the indices that they must hold. */
export function checkCurves(deal: Deal): Diagnostic[] {
  const { pricing, rateSchedule } = deal;
  const found = checkSet(deal, pricing.curveSet, ['pricing', 'curveSet'], (set) =>
    lackingCurves(deal, set).map(({ place, message }) => errorAt(place, message)),
  );
  if (!rateSchedule || rateSchedule.curveSet === pricing.curveSet) return [...found];
  const place = ['rateSchedule', 'curveSet'];
  // Only the schedule cannot be made; the deal is priced.
  const ofRates = checkSet(deal, rateSchedule.curveSet, place, (set) =>
    lackingCurves(deal, set)
      .slice(0, 1)
      .map(({ message }) => warningAt(place, message)),
  );
  return [...found, ...ofRates];
}
