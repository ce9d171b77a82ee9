import type { Schedule } from '../../engine/deal/schema/deal.ts';
import { amount, least, notNegative, sumOf, type Amount } from './amounts.ts';
import { bondsOf, groupCalled, groupPosition, loansOf, type Books, type GroupBook } from './books.ts';
import { isTrue, numberOf, type Lookup } from './formula.ts';

type PlannedBalance = Extract<Schedule, { kind: 'plannedBalance' }>;

/** What a formula of a group, or of the whole deal, may ask; the whole deal's amounts are sums over its groups. */
export function lookupIn(books: Books, own: string | undefined): Lookup {
  return (name, named) => {
    if (name === 'balance' || name === 'openingBalance') return balanceOf(books, named, name);
    const id = named ?? own;
    if (name === 'period') return amount(books.period);
    if (name === 'paymentDate') return amount(books.timeline.stated[books.period]!);
    const trigger = books.deal.triggers.findIndex((one) => one.id === name && (id === undefined || one.group === id));
    if (trigger >= 0) return books.triggersOn[trigger]!;
    const dealsOwn = accountOrSchedule(books, name, id);
    if (dealsOwn) return dealsOwn;
    const groups = id === undefined ? books.groups : [groupCalled(books, id)];
    return sumOf(groups.map((group) => quantity(books, group, name)));
  };
}

function balanceOf(books: Books, id: string | undefined, name: 'balance' | 'openingBalance'): Amount {
  const found = books.classes.find(({ terms }) => terms.id === id);
  if (!found) throw new Error(`no class ${id}`);
  return found[name];
}

/** What the deal itself gives a name to, in one group or the first that has it. */
function accountOrSchedule(books: Books, name: string, id: string | undefined): Amount | undefined {
  const group = books.groups.find(
    ({ terms, pots }) => (id === undefined || terms.id === id) && Object.hasOwn(pots, name),
  );
  if (group) return group.pots[name];
  const schedule = books.deal.schedules.find((one) => one.id === name && (id === undefined || one.group === id));
  if (!schedule) return undefined;
  if (schedule.kind === 'plannedBalance') return plannedBalance(books, schedule);
  return amount(schedule.usd[books.period - 1] ?? (schedule.lastHolds ? schedule.usd.at(-1)! : 0));
}

/** What is left after the lesser of the principal at the two collars in every period so far. */
function plannedBalance(books: Books, { group, openingUsd, collarsPct }: PlannedBalance): Amount {
  const flows = collarsPct.map((speedPct) => books.loansAt(Number(speedPct))[groupPosition(books, group)]!);
  let balance = amount(openingUsd);
  for (let period = 1; period <= books.period; period += 1) {
    const principal = flows.map((flow) => amount(flow.scheduledUsd[period] ?? 0).plus(flow.prepaidUsd[period] ?? 0));
    balance = notNegative(balance.minus(least(principal[0]!, principal[1]!)));
  }
  return balance;
}

function quantity(books: Books, group: GroupBook, name: string): Amount {
  switch (name) {
    case 'loans':
    case 'loansAtCutOff':
    case 'delinquent90':
    case 'cumulativeLosses':
    case 'lossesToMakeGood':
      return group[name];
    case 'bonds':
      return bondsOf(books, group.terms.id);
    case 'oc':
      return group.loans.minus(bondsOf(books, group.terms.id));
    case 'ocTarget':
      return targetOf(books, group);
    case 'excessInterest':
      return group.pots['interest']!;
    case 'scheduledPrincipal':
      return collected(books, group, 'scheduledUsd');
    case 'prepaidPrincipal':
      return collected(books, group, 'prepaidUsd');
    default:
      throw new Error(`unknown name ${name}`);
  }
}

const collected = (books: Books, { terms }: GroupBook, what: 'scheduledUsd' | 'prepaidUsd'): Amount =>
  amount(loansOf(books, groupPosition(books, terms.id))[what][books.period] ?? 0);

/** Worked out once a period, when it is first asked for; while frozen it stays what it was. */
function targetOf(books: Books, group: GroupBook): Amount {
  const { ocTarget, ocTargetFrozenWhile: frozen, id } = group.terms;
  const known = group.target;
  if (known?.period === books.period) return known.usd;
  const lookup = lookupIn(books, id);
  const stays = known !== undefined && frozen !== undefined && isTrue(frozen, lookup);
  const usd = stays ? known.usd : numberOf(ocTarget, lookup);
  group.target = { usd, period: books.period };
  return usd;
}

/** A target that no rule asked for is what it is at the end of the period: it may be frozen on the next date. */
export function settleTargets(books: Books): void {
  for (const group of books.groups) targetOf(books, group);
}

/** Tests the triggers in the order of the document; a forced one is what it is told to be. */
export function testTriggers(books: Books): void {
  const { forcedTriggers = {} } = books.scenario;
  books.deal.triggers.forEach(({ id, group, when, latching }, i) => {
    const forced = forcedTriggers[`${group}/${id}`] ?? forcedTriggers[id];
    const stays = latching && books.triggersOn[i] === true;
    books.triggersOn[i] = forced === undefined ? stays || isTrue(when, lookupIn(books, group)) : forced === 'on';
  });
}
