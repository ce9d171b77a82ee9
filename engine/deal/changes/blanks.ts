import { UserError } from '../../units/user-error.ts';
import { at } from '../../units/assert.ts';
import type { Repline } from '../schema/collateral.ts';
import type { Deal, Group } from '../schema/deal.ts';
import type { Tranche } from '../schema/tranche.ts';
import { indexNames } from '../terms/deal-names.ts';
import { NO_WORDS } from '../terms/sheet-word-terms.ts';
import { freshName } from './fresh-name.ts';
import type { ListName } from './list-change.ts';

/** What formulas already call something by. */
const ownNames = ({ triggers, accounts, schedules }: Deal): string[] =>
  [...triggers, ...accounts, ...schedules].map(({ id }) => id);

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

/** A class like the last of its group, without a balance. */
function blankTranche(deal: Deal, group: Group): Tranche {
  const like = deal.tranches.findLast((one) => one.group === group.id) ?? at(deal.tranches, 0);
  const { description: _description, notionalOf: _notionalOf, ...terms } = like;
  const id = freshName('New class', idsOf(deal.tranches));
  return { ...terms, id, group: group.id, balanceUsd: '0', pricePct: '100', ratings: {} };
}

/** A swap on the bonds of a group against the first index, at today's rate. */
function blankHedge({ curveSets, pricing, hedges, ...deal }: Deal, group: Group): Deal['hedges'][number] {
  const [receiveIndex] = indexNames({ ...deal, curveSets, pricing, hedges });
  if (receiveIndex === undefined) throw new UserError('A contract needs an index: add one to the curves first.');
  const set = curveSets.find(({ name }) => name === pricing.curveSet);
  return {
    id: freshName('New swap', idsOf(hedges)),
    group: group.id,
    kind: 'swap',
    payFixedPct: set?.ratesPct[receiveIndex]?.[0] ?? '0',
    fixedDayCount: '30/360',
    receiveIndex,
    floatDayCount: 'actual/360',
    notional: { kind: 'bondBalance', group: group.id },
  };
}

/** Loans like the last line, without a balance; what stands on a tape has no lines. */
function blankRepline({ collateral }: Group): Repline | undefined {
  const lines = collateral.kind === 'replines' ? collateral.replines : [];
  const like = lines.at(-1);
  return (
    like && {
      ...like,
      name: freshName(
        'New loans',
        lines.map(({ name }) => name),
      ),
      balanceUsd: '0',
    }
  );
}

/** The last speed, a year later. */
function blankSpeedStep({ speed }: Group) {
  const last = speed.kind === 'cprByAge' ? speed.steps.at(-1) : undefined;
  return last && { fromMonth: last.fromMonth + 12, annualPct: last.annualPct };
}

function blankCurveSet({ curveSets, pricing }: Deal): Deal['curveSets'][number] {
  const like = curveSets.find(({ name }) => name === pricing.curveSet) ?? at(curveSets, 0);
  return {
    ...like,
    name: freshName(
      'New curves',
      curveSets.map(({ name }) => name),
    ),
  };
}

/** A group of fixed-rate loans. */
export function blankGroup({ groups }: Deal): Group {
  const id = freshName(String(groups.length + 1), idsOf(groups), '-');
  const line: Repline = {
    name: 'Fixed rate',
    balanceUsd: '100000000',
    noteRatePct: '6',
    remainingTermMonths: 360,
    ageMonths: 0,
    interestOnlyMonths: 0,
  };
  return {
    id,
    name: freshName(
      `Group ${id}`,
      groups.map(({ name }) => name),
    ),
    collateral: { kind: 'replines', replines: [line] },
    speed: { kind: 'cpr', annualPct: '10' },
    fees: [],
    ocTarget: '0',
  };
}

/** Stands where words are yet to be agreed. */
const TO_COME = 'TBD';

function blankWords({ termSheet = NO_WORDS }: Deal, list: 'parties' | 'sheetTerms' | 'footnotes'): unknown {
  const { parties, terms, footnotes } = termSheet;
  if (list === 'footnotes') return freshName('New footnote', footnotes);
  if (list === 'sheetTerms') {
    const titles = terms.map(({ title }) => title);
    return { title: freshName('New term', titles), text: TO_COME };
  }
  const roles = parties.map(({ role }) => role);
  return { role: freshName('New role', roles), name: TO_COME };
}

/** A new entry for a list, of a group where it is of one; rules come from the palette. */
export function blankEntry(deal: Deal, list: Exclude<ListName, 'priority' | 'redemption'>, group: Group): unknown {
  const own = (wish: string) => ({ id: freshName(wish, ownNames(deal), ''), group: group.id });
  switch (list) {
    case 'tranches':
      return blankTranche(deal, group);
    case 'groups':
      return blankGroup(deal);
    case 'triggers':
      return { ...own('trigger'), when: 'false', latching: false };
    case 'accounts':
      return { ...own('reserve'), openingUsd: '0' };
    case 'schedules':
      return { kind: 'amounts', ...own('schedule'), usd: ['0'], lastHolds: false };
    case 'hedges':
      return blankHedge(deal, group);
    case 'curveSets':
      return blankCurveSet(deal);
    case 'replines':
      return blankRepline(group);
    case 'fees':
      return {
        name: freshName(
          'New fee',
          group.fees.map(({ name }) => name),
        ),
        annualPct: '0',
      };
    case 'purchases':
      return { period: 1, amountUsd: '0', youngerByMonths: 0 };
    case 'speedSteps':
      return blankSpeedStep(group);
    case 'parties':
    case 'sheetTerms':
    case 'footnotes':
      return blankWords(deal, list);
  }
}
