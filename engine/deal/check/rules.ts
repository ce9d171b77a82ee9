import { errorAt, warningAt, type Diagnostic, type Place } from '../../units/diagnostic.ts';
import { sumDecimals } from '../../units/money.ts';
import { clipped, listed, quoted } from '../../units/quote.ts';
import { compileFormula } from '../formula/compile.ts';
import { formulasOf, groupOfSource, groupPosition, resolveNames } from '../formula/names.ts';
import { FormulaError } from '../formula/parse.ts';
import type { Deal } from '../schema/deal.ts';
import type { ClassStep, Payees, Step } from '../schema/steps.ts';

const groupNames = (deal: Deal): string => listed(deal.groups.map(({ id }) => id));

function checkPayees(deal: Deal, to: Payees, place: Place): Diagnostic[] {
  if (!Array.isArray(to)) {
    const group = groupOfSource(to);
    return groupPosition(deal, group) >= 0
      ? []
      : [errorAt(place, `There is no group ${quoted(group)} to pay: the groups are ${groupNames(deal)}`)];
  }
  return to.flatMap((id, i) => {
    if (!deal.tranches.some((tranche) => tranche.id === id)) {
      return [
        errorAt(
          [...place, i],
          `There is no class ${quoted(id)} to pay: the classes are ${listed(deal.tranches.map((one) => one.id))}`,
        ),
      ];
    }
    return to.indexOf(id) === i
      ? []
      : [errorAt([...place, i], `The rule names class ${quoted(id)} twice: name it once`)];
  });
}

/** The cash that every group has. */
export const POTS: readonly string[] = ['interest', 'principal', 'excess', 'derivative'];

/** A source or a destination: a group of the deal, and one of its pots or accounts. */
function checkCash(deal: Deal, source: string, place: Place, verb: string): Diagnostic[] {
  const group = groupOfSource(source);
  if (groupPosition(deal, group) < 0) {
    return [errorAt(place, `There is no group ${quoted(group)} to ${verb}: the groups are ${groupNames(deal)}`)];
  }
  const name = source.slice(0, source.indexOf('.'));
  const accounts = deal.accounts.filter((one) => one.group === group).map(({ id }) => id);
  if (POTS.includes(name) ? verb === 'take cash from' : accounts.includes(name)) return [];
  const known = verb === 'take cash from' ? [...POTS, ...accounts] : accounts;
  return [errorAt(place, `Group ${quoted(group)} has no ${quoted(name)} to ${verb}: it has ${listed(known)}`)];
}

const FULL_PCT = 100;

function checkShares({ order, sharesPct, to }: ClassStep, deal: Deal, place: Place): Diagnostic[] {
  if (order !== 'shares') {
    return sharesPct
      ? [errorAt([...place, 'sharesPct'], 'Shares need the order "shares": set it, or remove them')]
      : [];
  }
  const payees = Array.isArray(to) ? to.length : deal.tranches.filter(({ group }) => `group.${group}` === to).length;
  const total = sumDecimals(sharesPct ?? []).toNumber();
  if (sharesPct?.length === payees && total === FULL_PCT) return [];
  const found = sharesPct ? `${sharesPct.length} that add up to ${total}` : 'none';
  return [
    errorAt([...place, 'sharesPct'], `Give a share for each of the ${payees} classes, 100 in all; found ${found}`),
  ];
}

function checkStep(deal: Deal, step: Step, place: Place): Diagnostic[] {
  const source = checkCash(deal, step.from, [...place, 'from'], 'take cash from');
  const into = 'into' in step ? checkCash(deal, step.into, [...place, 'into'], 'pay cash into') : [];
  if (step.pay === 'certificates' || step.pay === 'deposit') return [...source, ...into];
  return [...source, ...into, ...checkPayees(deal, step.to, [...place, 'to']), ...checkShares(step, deal, place)];
}

/** All cash must have somewhere to go: a last rule that hands what is left to the certificates. */
function checkResidual(deal: Deal, steps: Step[], place: Place): Diagnostic[] {
  return deal.groups
    .filter(({ id }) => !steps.some((step) => step.pay === 'certificates' && step.from === `excess.${id}`))
    .map(({ id, name }) =>
      errorAt(
        place,
        `No rule pays what is left of ${clipped(name)}: add { "pay": "certificates", "from": "excess.${id}" }`,
      ),
    );
}

const isPaid = (steps: Step[], pay: Step['pay'], id: string, group: string): boolean =>
  steps.some((step) => {
    if (step.pay === 'certificates' || step.pay === 'deposit') return false;
    // An accrual class is paid its interest in balance.
    if (step.pay !== pay && !(step.pay === 'accrete' && pay === 'interest')) return false;
    return Array.isArray(step.to) ? step.to.includes(id) : step.to === `group.${group}`;
  });

/** Says which classes no rule pays; of use once the rules name only what is there. */
export function checkEveryClassIsPaid(deal: Deal): Diagnostic[] {
  return deal.tranches.flatMap(({ id, group, coupon, notionalOf }, i) =>
    (['interest', 'principal'] as const)
      .filter((pay) => (pay === 'principal' ? notionalOf === undefined : coupon.kind !== 'none'))
      .filter((pay) => !isPaid(deal.priority, pay, id, group))
      .map((pay) => warningAt(['tranches', i], `No rule of the priority of payments pays ${pay} to ${id}`)),
  );
}

export function checkRules(deal: Deal): Diagnostic[] {
  const lists: [Step[], Place][] = [
    [deal.priority, ['priority']],
    [deal.redemption.priority, ['redemption', 'priority']],
  ];
  return [
    ...lists.flatMap(([steps, place]) => steps.flatMap((step, i) => checkStep(deal, step, [...place, i]))),
    ...lists.flatMap(([steps, place]) => checkResidual(deal, steps, place)),
  ];
}

const EXCERPT = 40;

/** A long formula is quoted from a little before the mistake. */
function excerpt(text: string, position: number): string {
  if (text.length <= EXCERPT) return quoted(text);
  const start = Math.max(0, Math.min(position - 20, text.length - EXCERPT));
  const part = quoted(text.slice(start), EXCERPT);
  return start > 0 ? `"...${part.slice(1)}` : part;
}

function formulaMistake(place: Place, text: string, { message, position }: FormulaError): Diagnostic {
  const character = position + 1;
  return { ...errorAt(place, `In ${excerpt(text, position)} at character ${character}: ${message}`), character };
}

/** Compiles every formula against the deal's names. */
export function checkFormulas(deal: Deal): Diagnostic[] {
  const nothing = () => () => 0;
  const readers = {
    quantity: nothing,
    trigger: nothing,
    account: nothing,
    schedule: nothing,
    balance: nothing,
    openingBalance: nothing,
  };
  return formulasOf(deal).flatMap(({ place, text, type, scope }) => {
    // The formula of a group that is not there: the group is what to mend.
    if (scope.group === -1) return [];
    try {
      const rolling = scope.everyPeriod ? nothing : undefined;
      compileFormula(text, type, resolveNames(deal, scope, readers), rolling);
      return [];
    } catch (error) {
      if (error instanceof FormulaError) return [formulaMistake(place, text, error)];
      throw error;
    }
  });
}
