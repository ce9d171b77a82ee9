import type { Deal, Group } from '../schema/deal.ts';
import type { Place } from '../../units/diagnostic.ts';
import { listed, quoted } from '../../units/quote.ts';
import type { Read, Resolve } from './compile.ts';
import { isQuantity, QUANTITIES, type FormulaType, type QuantityName } from './quantities.ts';

/** What a formula may speak of; positions are those of the deal document. */
export interface FormulaScope {
  /** The formula's own group, or undefined for one of the whole deal. */
  group: number | undefined;
  /** Whether it may ask for overcollateralization targets: a target or a trigger may not, or it could ask itself. */
  targets: boolean;
  /** It may ask for the triggers listed before this position. */
  triggersBefore: number;
}

/** A formula of a deal document, where it stands and what it must give. */
export interface DealFormula {
  place: Place;
  text: string;
  type: FormulaType;
  scope: FormulaScope;
}

/** How named things are read while a deal runs. */
export interface NameReaders<S> {
  quantity: (name: QuantityName, group: number | undefined) => Read<S>;
  trigger: (position: number) => Read<S>;
}

export const groupPosition = (deal: Deal, id: string): number => deal.groups.findIndex((group) => group.id === id);

/** The group of `excess.1`. */
export const groupOfSource = (source: string): string => source.slice(source.indexOf('.') + 1);

const unknownName = (deal: Deal, name: string): string => {
  const known = [...deal.triggers.map(({ id }) => id), ...Object.keys(QUANTITIES)];
  return `unknown name ${quoted(name, 24)}: the names are ${listed(known)}`;
};

function findTrigger(deal: Deal, name: string, group: number | undefined): number {
  const groupId = group === undefined ? undefined : deal.groups[group]?.id;
  return deal.triggers.findIndex(({ id, group: of }) => id === name && (!groupId || of === groupId));
}

/** Finds the names of a formula in a deal: quantities, of its own group or another's, and triggers. */
export function resolveNames<S>(deal: Deal, scope: FormulaScope, readers: NameReaders<S>): Resolve<S> {
  return (name, named) => {
    const group = named === undefined ? scope.group : groupPosition(deal, named);
    if (group === -1) return `there is no group ${quoted(named ?? '', 30)}`;
    if (isQuantity(name)) {
      if (name === 'ocTarget' && !scope.targets)
        return 'targets and triggers are known before "ocTarget": leave it out';
      return { type: QUANTITIES[name].type, read: readers.quantity(name, group) };
    }
    const position = findTrigger(deal, name, group);
    if (position < 0) return unknownName(deal, name);
    if (position >= scope.triggersBefore) return `a trigger may ask only those listed before it, not "${name}"`;
    return { type: 'boolean', read: readers.trigger(position) };
  };
}

function stepFormulas(deal: Deal, steps: Deal['priority'], place: Place): DealFormula[] {
  return steps.flatMap((step, i) => {
    if (step.pay === 'certificates' || step.upTo === undefined) return [];
    return [{ place: [...place, i, 'upTo'], text: step.upTo, type: 'number', scope: stepScope(deal, step.from) }];
  });
}

export const stepScope = (deal: Deal, source: string): FormulaScope => ({
  group: groupPosition(deal, groupOfSource(source)),
  targets: true,
  triggersBefore: Infinity,
});

export const targetScope = (group: number): FormulaScope => ({ group, targets: false, triggersBefore: Infinity });

export const triggerScope = (deal: Deal, position: number): FormulaScope => ({
  group: groupPosition(deal, deal.triggers[position]?.group ?? ''),
  targets: false,
  triggersBefore: position,
});

export const CALL_SCOPE: FormulaScope = { group: undefined, targets: true, triggersBefore: Infinity };

function targetFormulas({ ocTarget, ocTargetFrozenWhile }: Group, position: number): DealFormula[] {
  const scope = targetScope(position);
  const target: DealFormula = { place: ['groups', position, 'ocTarget'], text: ocTarget, type: 'number', scope };
  if (ocTargetFrozenWhile === undefined) return [target];
  const place = ['groups', position, 'ocTargetFrozenWhile'];
  return [target, { place, text: ocTargetFrozenWhile, type: 'boolean', scope }];
}

/** Every formula of a deal. */
export function formulasOf(deal: Deal): DealFormula[] {
  const targets = deal.groups.flatMap((group, i) => targetFormulas(group, i));
  const triggers = deal.triggers.map(({ when }, i): DealFormula => ({
    place: ['triggers', i, 'when'],
    text: when,
    type: 'boolean',
    scope: triggerScope(deal, i),
  }));
  const { cleanUpCall, priority } = deal.redemption;
  return [
    ...targets,
    ...triggers,
    ...stepFormulas(deal, deal.priority, ['priority']),
    { place: ['redemption', 'cleanUpCall'], text: cleanUpCall, type: 'boolean', scope: CALL_SCOPE },
    ...stepFormulas(deal, priority, ['redemption', 'priority']),
  ];
}
