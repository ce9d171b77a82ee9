import { errorAt, warningAt, type Diagnostic, type Place } from '../../units/diagnostic.ts';
import { compileFormula } from '../formula/compile.ts';
import { formulasOf, groupOfSource, groupPosition, resolveNames } from '../formula/names.ts';
import { FormulaError } from '../formula/parse.ts';
import type { Deal } from '../schema/deal.ts';
import type { Payees, Step } from '../schema/steps.ts';

function checkPayees(deal: Deal, to: Payees, place: Place): Diagnostic[] {
  if (!Array.isArray(to)) {
    const group = groupOfSource(to);
    return groupPosition(deal, group) >= 0 ? [] : [errorAt(place, `There is no group "${group}" to pay`)];
  }
  return to.flatMap((id, i) => {
    if (!deal.tranches.some((tranche) => tranche.id === id)) {
      return [errorAt([...place, i], `There is no class "${id}" to pay`)];
    }
    return to.indexOf(id) === i ? [] : [errorAt([...place, i], `The rule names class "${id}" twice`)];
  });
}

function checkStep(deal: Deal, step: Step, place: Place): Diagnostic[] {
  const group = groupOfSource(step.from);
  const source =
    groupPosition(deal, group) >= 0
      ? []
      : [errorAt([...place, 'from'], `There is no group "${group}" to take cash from`)];
  return step.pay === 'certificates' ? source : [...source, ...checkPayees(deal, step.to, [...place, 'to'])];
}

/** All cash must have somewhere to go: a last rule that hands what is left to the certificates. */
function checkResidual(deal: Deal, steps: Step[], place: Place): Diagnostic[] {
  return deal.groups
    .filter(({ id }) => !steps.some((step) => step.pay === 'certificates' && step.from === `excess.${id}`))
    .map(({ id, name }) =>
      errorAt(place, `No rule pays what is left of ${name}: add { pay: certificates, from: excess.${id} }`),
    );
}

const isPaid = (steps: Step[], pay: Step['pay'], id: string, group: string): boolean =>
  steps.some((step) => {
    if (step.pay !== pay || step.pay === 'certificates') return false;
    return Array.isArray(step.to) ? step.to.includes(id) : step.to === `group.${group}`;
  });

function checkEveryClassIsPaid(deal: Deal): Diagnostic[] {
  return deal.tranches.flatMap(({ id, group }, i) =>
    (['interest', 'principal'] as const)
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
    ...checkEveryClassIsPaid(deal),
  ];
}

/** Compiles every formula against the deal's names. */
export function checkFormulas(deal: Deal): Diagnostic[] {
  const nothing = () => () => 0;
  return formulasOf(deal).flatMap(({ place, text, type, scope }) => {
    try {
      compileFormula(text, type, resolveNames(deal, scope, { quantity: nothing, trigger: nothing }));
      return [];
    } catch (error) {
      if (error instanceof FormulaError) return [errorAt(place, `"${text}": ${error.message}`)];
      throw error;
    }
  });
}
