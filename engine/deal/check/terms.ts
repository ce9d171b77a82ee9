import { addMonths, dateOf, isoMonth, monthsBetween } from '../../units/dates.ts';
import { errorAt, warningAt, type Diagnostic, type Place } from '../../units/diagnostic.ts';
import { sumDecimals } from '../../units/money.ts';
import { totalLoansUsd } from '../total-loans.ts';
import { printValue } from '../../units/print.ts';
import { clipped, listed, quoted } from '../../units/quote.ts';
import type { Deal, Group } from '../schema/deal.ts';
import type { Collateral, Prefunding, Repline } from '../schema/collateral.ts';

const dollars = (value: { toString: () => string }): string => `$${printValue(Number(value), 'usd')}`;

/** More months than this between cut-off and first payment are a slip of the year, or worth a second look. */
const MONTHS_TO_FIRST_PAYMENT = 12;

function checkClosing({ cutOff, settlement, accruesFrom, firstPayment }: Deal['dates']): Diagnostic[] {
  const found: Diagnostic[] = [];
  const wrong = (key: string, message: string) => found.push(errorAt(['dates', key], message));
  if (cutOff > settlement) wrong('settlement', `Settlement ${settlement} is before the cut-off ${cutOff}: move one`);
  if (firstPayment <= settlement) {
    wrong('firstPayment', `The first payment ${firstPayment} must come after settlement ${settlement}: move one`);
  }
  if (accruesFrom !== undefined && accruesFrom > settlement) {
    wrong('accruesFrom', `Interest cannot run from ${accruesFrom}, after settlement ${settlement}: move one`);
  }
  const months = monthsBetween(dateOf(cutOff), dateOf(firstPayment));
  if (months > MONTHS_TO_FIRST_PAYMENT) {
    const message = `The first payment ${firstPayment} is ${months} months after the cut-off ${cutOff}: check both`;
    found.push(warningAt(['dates', 'firstPayment'], message));
  }
  return found;
}

export function checkDates({ dates, tranches }: Deal): Diagnostic[] {
  const late = tranches.flatMap(({ id, lastScheduledPayment }, i) => {
    if (lastScheduledPayment > dates.firstPayment) return [];
    const message = `${id}: the last scheduled payment ${lastScheduledPayment} is not after the first, ${dates.firstPayment}`;
    return [warningAt(['tranches', i, 'lastScheduledPayment'], message)];
  });
  return [...checkClosing(dates), ...late, ...checkAccruals(dates, tranches)];
}

/** A class that is paid a whole month for its first period is to be sold with interest from the beginning of that month. */
function checkAccruals(
  { accruesFrom, settlement, firstPayment }: Deal['dates'],
  tranches: Deal['tranches'],
): Diagnostic[] {
  const month = `${isoMonth(addMonths(dateOf(firstPayment), -1))}-01`;
  const from = accruesFrom ?? settlement;
  if (from === month) return [];
  return tranches.flatMap(({ id, accrual }, i) => {
    if (accrual !== 'monthBefore') return [];
    const message = `${id} is paid interest from ${month}, over whole months, but interest runs from ${from}: set that to ${month}, or let the class accrue between payments`;
    return [warningAt(['tranches', i, 'accrual'], message)];
  });
}

function checkRepline(line: Repline, place: Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { adjustable, noteRatePct, interestOnlyMonths, remainingTermMonths } = line;
  const name = clipped(line.name);
  if (interestOnlyMonths >= remainingTermMonths) {
    const message = `${name}: ${interestOnlyMonths} months of interest only leave none of the remaining ${remainingTermMonths} to repay in`;
    found.push(errorAt([...place, 'interestOnlyMonths'], message));
  }
  if (!adjustable) return found;
  const { lifetimeCapPct, lifetimeFloorPct } = adjustable;
  if (Number(lifetimeFloorPct) > Number(lifetimeCapPct)) {
    const message = `${name}: the lifetime floor ${lifetimeFloorPct} % is above the lifetime cap ${lifetimeCapPct} %`;
    found.push(errorAt([...place, 'adjustable', 'lifetimeFloorPct'], message));
  }
  if (Number(noteRatePct) > Number(lifetimeCapPct)) {
    const message = `${name}: the note rate ${noteRatePct} % is above the lifetime cap ${lifetimeCapPct} %`;
    found.push(warningAt([...place, 'noteRatePct'], message));
  }
  return found;
}

/** The last month in which a repline pays; a tape's own loans are looked at when it is run. */
const longestTerm = (collateral: Collateral): number =>
  collateral.kind === 'tape'
    ? Number.POSITIVE_INFINITY
    : Math.max(...collateral.replines.map(({ remainingTermMonths }) => remainingTermMonths));

function checkPrefunding(prefunding: Prefunding, collateral: Collateral, place: Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  const loansUsd = totalLoansUsd(collateral);
  const spent = sumDecimals(prefunding.purchases.map(({ amountUsd }) => amountUsd));
  if (spent.gt(prefunding.amountUsd)) {
    const message = `Purchases of ${dollars(spent)} are more than the pre-funded amount of ${dollars(prefunding.amountUsd)}`;
    found.push(errorAt([...place, 'purchases'], message));
  }
  if (Number(prefunding.amountUsd) > loansUsd) {
    const message = `The pre-funded ${dollars(prefunding.amountUsd)} are part of the group's loans, which are only ${dollars(loansUsd)}`;
    found.push(errorAt([...place, 'amountUsd'], message));
  }
  const longest = longestTerm(collateral);
  if (prefunding.fundingPeriodEnds >= longest) {
    const message = `The funding period ends in period ${prefunding.fundingPeriodEnds}, but the last loan is repaid in ${longest}`;
    found.push(errorAt([...place, 'fundingPeriodEnds'], message));
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
  if (classes.length === 0) return [warningAt(place, `${clipped(group.name)} has loans but no classes`)];
  const bonds = sumDecimals(classes.map(({ balanceUsd }) => balanceUsd));
  if (bonds.lte(loansUsd)) return [];
  const message = `${clipped(group.name)}: the classes add up to ${dollars(bonds)}, more than the loans' ${dollars(loansUsd)}`;
  return [warningAt(place, message)];
}

/** The steps are looked up by the last one that has begun. */
function checkSpeed({ speed }: Group, place: Place): Diagnostic[] {
  if (speed.kind !== 'cprByAge') return [];
  return speed.steps.flatMap(({ fromMonth }, i) => {
    const before = speed.steps[i - 1]?.fromMonth ?? 0;
    if (fromMonth > before) return [];
    const message = `The speed from month ${fromMonth} stands after the one from month ${before}: list them by month`;
    return [errorAt([...place, 'speed', 'steps', i, 'fromMonth'], message)];
  });
}

/** What a group's loans say of themselves: each repline, or the tape that they are on. */
function checkLoans({ tapes }: Deal, collateral: Collateral, place: Place): Diagnostic[] {
  if (collateral.kind === 'replines') {
    return collateral.replines.flatMap((line, l) => checkRepline(line, [...place, 'replines', l]));
  }
  const known = tapes.map(({ id }) => id);
  if (known.includes(collateral.tape)) return [];
  const has = known.length > 0 ? `its tapes are ${listed(known)}` : 'it has none';
  return [errorAt([...place, 'tape'], `The deal has no tape ${quoted(collateral.tape)}: ${has}`)];
}

export function checkGroups(deal: Deal): Diagnostic[] {
  return deal.groups.flatMap((group, i) => {
    const place: Place = ['groups', i];
    const { collateral, prefunding } = group;
    const loansUsd = totalLoansUsd(collateral);
    if (loansUsd === 0) return [errorAt([...place, 'collateral'], `${clipped(group.name)}: the loans have no balance`)];
    return [
      ...checkLoans(deal, collateral, [...place, 'collateral']),
      ...checkSpeed(group, place),
      ...(prefunding ? checkPrefunding(prefunding, collateral, [...place, 'prefunding']) : []),
      ...checkBonds(deal, group, loansUsd, place),
    ];
  });
}
