import { availableRates } from '../analytics/available-rate.ts';
import { accruingUsd, excessSpread, spreadParts } from '../analytics/excess-spread.ts';
import { at } from '../units/assert.ts';
import { dollars, percent, type Explanation } from './explanation.ts';
import { bondsPart, loansPart, type GroupPeriod } from './group-period.ts';

/** Interest of the loans less fees. */
function netInterestPart({ made, position, period, group }: GroupPeriod): Explanation {
  const { interestUsd, feesUsd } = at(made.loans, position);
  const [interest, fees] = [at(interestUsd, period), at(feesUsd, period)];
  return {
    text: `Interest of the loans of ${group.name} less fees`,
    value: dollars(interest - fees),
    parts: [
      { text: 'Interest', value: dollars(interest), place: ['groups', position, 'collateral'], parts: [] },
      { text: 'Fees', value: dollars(fees), place: ['groups', position, 'fees'], parts: [] },
    ],
  };
}

/** What each class of the group accrued. */
function accruedParts({ made, position: group, period }: GroupPeriod): Explanation[] {
  return made.run.tranches.flatMap(({ tranche, noteRate }, position): Explanation[] => {
    const planned = at(made.plan.tranches, position);
    const balance = accruingUsd(made, position, period);
    if (planned.group !== group || balance === 0) return [];
    const [rate, time] = [at(noteRate, period), at(planned.accrual, period)];
    return [
      {
        text: `${tranche}: ${dollars(balance)} x ${percent(rate)} x ${time.toFixed(6)} years`,
        value: dollars(balance * rate * time),
        place: ['tranches', position, 'coupon'],
        parts: [],
      },
    ];
  });
}

function hedgesPart({ made: { deal }, group }: GroupPeriod, usd: number): Explanation[] {
  const position = deal.hedges.findIndex((hedge) => hedge.group === group.id);
  if (position < 0) return [];
  return [
    { text: 'Net receipts of derivative contracts', value: dollars(usd), place: ['hedges', position], parts: [] },
  ];
}

/** Why a group has its excess spread in a period; undefined where it has none. */
export function explainExcessSpread(of: GroupPeriod): Explanation | undefined {
  const { made, position, period } = of;
  const parts = spreadParts(made, position, period);
  if (parts.loansUsd <= 0) return undefined;
  return {
    text: `Excess spread of ${of.group.name} ${of.when}: what the loans earn beyond the bonds x 12 / loans`,
    value: percent(excessSpread(parts)),
    parts: [
      netInterestPart(of),
      ...hedgesPart(of, parts.hedgesUsd),
      { text: 'Interest accrued on the bonds', value: dollars(parts.bondInterestUsd), parts: accruedParts(of) },
      loansPart(of, period - 1),
    ],
  };
}

/** Why a group has its available funds rate in a period, by the document's definition; undefined where it has none. */
export function explainAvailableRate(of: GroupPeriod): Explanation | undefined {
  const { made, position, period } = of;
  const rate = availableRates({ ...made, hedges: [] }, 'document')[position]?.[period];
  if (rate === undefined || Number.isNaN(rate)) return undefined;
  return {
    text: `Available funds rate of ${of.group.name} ${of.when}: net mortgage rate x loans / bonds x 30 / actual days`,
    value: percent(rate),
    parts: [netInterestPart(of), loansPart(of, period - 1), bondsPart(of, period - 1)],
  };
}
