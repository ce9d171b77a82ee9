import { Decimal } from 'decimal.js';
import type { Place } from '../../units/diagnostic.ts';
import { sumDecimals } from '../../units/money.ts';
import { printAsGiven, printValue } from '../../units/print.ts';
import type { Collateral, Repline } from '../schema/collateral.ts';
import type { Deal, Group } from '../schema/deal.ts';
import { matchEntries } from './match-entries.ts';

const count = (number: number, noun: string): string =>
  `${printValue(number, 'count')} ${noun}${number === 1 ? '' : 's'}`;

/** How far two lists of figures lie apart, and in how many places; past its end a list stays at its `after` figure. */
function apart(lists: readonly [readonly string[], readonly string[]], after: (list: readonly string[]) => string) {
  const length = Math.max(...lists.map((list) => list.length));
  const differences = Array.from({ length }, (_difference, i) => {
    const [was, is] = lists.map((list) => list[i] ?? after(list));
    return new Decimal(is ?? 0).minus(was ?? 0).abs();
  });
  return {
    places: differences.filter((difference) => !difference.isZero()).length,
    most: differences.reduce((most, difference) => Decimal.max(most, difference), new Decimal(0)),
  };
}

const LIST_WORDS: Record<string, string> = {
  strikesPct: 'strikes',
  ceilingsPct: 'ceilings',
  usd: 'amounts',
  speedsPct: 'speeds',
  sharesPct: 'shares',
};

/** Lists by month or period: `LIBOR1M changed in 60 months, by at most 25 bp`. */
export function listWords(name: string, place: Place, before: readonly string[], after: readonly string[]): string {
  const key = String(place.at(-1));
  const isCurve = place.includes('ratesPct');
  const { places, most } = apart([before, after], (list) => (key === 'usd' ? '0' : (list.at(-1) ?? '0')));
  const by =
    key === 'usd' ? `$${printValue(most.toNumber(), 'usd')}` : `${printAsGiven(most.times(100).toNumber())} bp`;
  const span =
    before.length === after.length
      ? ''
      : `, ${before.length} to ${count(after.length, isCurve ? 'month' : 'period')} long`;
  const what = isCurve ? `${name} ${key}` : `${name} ${LIST_WORDS[key] ?? key}`;
  const far = most.isZero() ? '' : `, by at most ${by}`;
  return `${what} changed in ${count(places, isCurve ? 'month' : 'period')}${far}${span}`;
}

const balanceOf = (lines: readonly Repline[]): number => sumDecimals(lines.map((line) => line.balanceUsd)).toNumber();

function replineWords(before: readonly Repline[], after: readonly Repline[]): string {
  const { pairs, added, removed } = matchEntries(before, after);
  const edited = pairs.filter(([b, a]) => JSON.stringify(before[b]) !== JSON.stringify(after[a])).length;
  const parts = [
    ...(edited > 0 ? [`${count(edited, 'line')} changed`] : []),
    ...(added.length > 0 ? [`${count(added.length, 'line')} added`] : []),
    ...(removed.length > 0 ? [`${count(removed.length, 'line')} removed`] : []),
  ];
  const [was, is] = [before, after].map((lines) => `$${printValue(balanceOf(lines), 'usd')}`);
  const balances = was === is ? '' : `, balance ${was} to ${is}`;
  return `replines: ${parts.join(', ') || 'in another order'}${balances}`;
}

function standsOn({ tapes }: Deal, collateral: Collateral): string {
  if (collateral.kind === 'replines') return count(collateral.replines.length, 'repline');
  const file = tapes.find(({ id }) => id === collateral.tape)?.file ?? collateral.tape;
  const part = collateral.loanGroup === undefined ? '' : `, group ${collateral.loanGroup}`;
  const balance = `$${printValue(Number(collateral.balanceUsd), 'usd')}`;
  return `${count(collateral.loans, 'loan')} of ${file}${part}, ${balance}, lookback ${count(collateral.lookbackDays, 'day')}`;
}

/** What a group's loans are, before and after. */
export function collateralWords(deals: readonly [Deal, Deal], groups: readonly [Group, Group]): string {
  const [before, after] = [groups[0].collateral, groups[1].collateral];
  const { name } = groups[1];
  if (before.kind === 'replines' && after.kind === 'replines') {
    return `${name} ${replineWords(before.replines, after.replines)}`;
  }
  const [was, is] = [standsOn(deals[0], before), standsOn(deals[1], after)];
  return was === is ? `${name} stands on other loans of the same tape` : `${name} on ${is}; before on ${was}`;
}
