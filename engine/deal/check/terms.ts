import { dateOf } from '../../units/dates.ts';
import { errorAt, warningAt, type Diagnostic, type Place } from '../../units/diagnostic.ts';
import { sumDecimals } from '../../units/money.ts';
import type { Deal, Group } from '../schema/deal.ts';
import type { Prefunding, Repline } from '../schema/collateral.ts';

const dollars = (value: { toNumber: () => number }): string => `$${value.toNumber().toLocaleString('en-US')}`;

export function checkDates({ dates, tranches }: Deal): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (dates.cutOff > dates.settlement) {
    found.push(
      errorAt(['dates', 'settlement'], `Settlement ${dates.settlement} is before the cut-off ${dates.cutOff}`),
    );
  }
  if (dates.firstPayment <= dates.settlement) {
    const message = `The first payment ${dates.firstPayment} must come after settlement ${dates.settlement}`;
    found.push(errorAt(['dates', 'firstPayment'], message));
  }
  for (const [i, { id, lastScheduledPayment }] of tranches.entries()) {
    if (dateOf(lastScheduledPayment) > dateOf(dates.firstPayment)) continue;
    const message = `${id} would be due by ${lastScheduledPayment}, before the second payment of the deal`;
    found.push(warningAt(['tranches', i, 'lastScheduledPayment'], message));
  }
  return found;
}

function checkRepline(line: Repline, place: Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { adjustable, noteRatePct, interestOnlyMonths, remainingTermMonths, name } = line;
  if (interestOnlyMonths >= remainingTermMonths) {
    const message = `${name}: ${interestOnlyMonths} months of interest only leave none of ${remainingTermMonths} to repay in`;
    found.push(errorAt([...place, 'interestOnlyMonths'], message));
  }
  if (!adjustable) return found;
  const { lifetimeCapPct, lifetimeFloorPct } = adjustable;
  if (Number(lifetimeFloorPct) > Number(lifetimeCapPct)) {
    const message = `${name}: the lifetime floor ${lifetimeFloorPct} % is above the cap ${lifetimeCapPct} %`;
    found.push(errorAt([...place, 'adjustable', 'lifetimeFloorPct'], message));
  }
  if (Number(noteRatePct) > Number(lifetimeCapPct)) {
    const message = `${name}: the note rate ${noteRatePct} % is above the lifetime cap ${lifetimeCapPct} %`;
    found.push(warningAt([...place, 'noteRatePct'], message));
  }
  return found;
}

function checkPrefunding(prefunding: Prefunding, loansUsd: number, place: Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  const spent = sumDecimals(prefunding.purchases.map(({ amountUsd }) => amountUsd));
  if (spent.gt(prefunding.amountUsd)) {
    const message = `Purchases of ${dollars(spent)} are more than the pre-funded amount of $${prefunding.amountUsd}`;
    found.push(errorAt([...place, 'purchases'], message));
  }
  if (Number(prefunding.amountUsd) > loansUsd) {
    const message = `The pre-funded amount is part of the group's loans, which are only $${loansUsd.toLocaleString('en-US')}`;
    found.push(errorAt([...place, 'amountUsd'], message));
  }
  for (const [i, { period }] of prefunding.purchases.entries()) {
    if (period <= prefunding.fundingPeriodEnds) continue;
    const message = `A purchase in period ${period} is after the funding period ends in ${prefunding.fundingPeriodEnds}`;
    found.push(errorAt([...place, 'purchases', i, 'period'], message));
  }
  return found;
}

function checkBonds(deal: Deal, group: Group, loansUsd: number, place: Place): Diagnostic[] {
  const classes = deal.tranches.filter((tranche) => tranche.group === group.id);
  if (classes.length === 0) return [warningAt(place, `${group.name} has loans but no classes`)];
  const bonds = sumDecimals(classes.map(({ balanceUsd }) => balanceUsd));
  if (bonds.lte(loansUsd)) return [];
  const message = `${group.name}: the classes add up to ${dollars(bonds)}, more than the loans' $${loansUsd.toLocaleString('en-US')}`;
  return [warningAt(place, message)];
}

export function checkGroups(deal: Deal): Diagnostic[] {
  return deal.groups.flatMap((group, i) => {
    const place: Place = ['groups', i];
    if (group.collateral.kind === 'tape') {
      return [errorAt([...place, 'collateral'], 'Loan tapes cannot be run yet: give the collateral as replines')];
    }
    const { replines } = group.collateral;
    const loansUsd = sumDecimals(replines.map(({ balanceUsd }) => balanceUsd)).toNumber();
    if (loansUsd === 0) return [errorAt([...place, 'collateral'], `${group.name}: the loans have no balance`)];
    return [
      ...replines.flatMap((line, l) => checkRepline(line, [...place, 'collateral', 'replines', l])),
      ...(group.prefunding ? checkPrefunding(group.prefunding, loansUsd, [...place, 'prefunding']) : []),
      ...checkBonds(deal, group, loansUsd, place),
    ];
  });
}
