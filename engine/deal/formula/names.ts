import type { Deal, Group } from '../schema/deal.ts';
import { at } from '../../units/assert.ts';
import type { Place } from '../../units/diagnostic.ts';
import { listed, quoted } from '../../units/quote.ts';
import type { Compiled, Read, Resolve } from './typing.ts';
import { isQuantity, QUANTITIES, type FormulaType, type QuantityName } from './quantities.ts';

/** What a formula may speak of; positions are those of the deal document. */
export interface FormulaScope {
  /** The formula's own group, or undefined for one of the whole deal. */
  group: number | undefined;
  /** Whether it may ask for overcollateralization targets: a target or a trigger may not, or it could ask itself. */
  targets: boolean;
  /** It may ask for the triggers listed before this position. */
  triggersBefore: number;
  /** Whether it is worked out once in every period, so that it may keep a running average. */
  everyPeriod?: boolean;
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
  account: (position: number) => Read<S>;
  schedule: (position: number) => Read<S>;
  /** The balance of a class now, and ahead of the period's payments. */
  balance: (tranche: number) => Read<S>;
  openingBalance: (tranche: number) => Read<S>;
}

export const groupPosition = (deal: Deal, id: string): number => deal.groups.findIndex((group) => group.id === id);

/** The group of `excess.1`. */
export const groupOfSource = (source: string): string => source.slice(source.indexOf('.') + 1);

const isBalance = (name: string): name is 'balance' | 'openingBalance' =>
  name === 'balance' || name === 'openingBalance';

const unknownName = (deal: Deal, name: string): string => {
  const own = [...deal.triggers, ...deal.accounts, ...deal.schedules].map(({ id }) => id);
  return `unknown name ${quoted(name, 24)}: the names are ${listed([...own, ...Object.keys(QUANTITIES)])}`;
};

/** Position of a thing by name, in a group or in the whole deal; -1 where there is none. */
function find(items: readonly { id: string; group: string }[], name: string, group: string | undefined): number {
  return items.findIndex(({ id, group: of }) => id === name && (group === undefined || of === group));
}

/** The groups that have a trigger, an account or a schedule of that name. */
const groupsWith = ({ triggers, accounts, schedules }: Deal, name: string): string[] =>
  [...triggers, ...accounts, ...schedules].filter(({ id }) => id === name).map(({ group }) => group);

/** What the deal itself names: triggers, accounts and schedules. */
function resolveOwn<S>(
  deal: Deal,
  { triggersBefore }: FormulaScope,
  readers: NameReaders<S>,
  name: string,
  group: number | undefined,
): Compiled<S> | string {
  const groupId = group === undefined ? undefined : deal.groups[group]?.id;
  const homes = groupId === undefined ? groupsWith(deal, name) : [];
  if (homes.length > 1) return `several groups have "${name}": say which, as ${name}(${quoted(at(homes, 0))})`;
  const trigger = find(deal.triggers, name, groupId);
  if (trigger >= triggersBefore) return `a trigger may ask only those listed before it, not "${name}"`;
  if (trigger >= 0) return { type: 'boolean', read: readers.trigger(trigger) };
  const account = find(deal.accounts, name, groupId);
  if (account >= 0) return { type: 'number', read: readers.account(account) };
  const schedule = find(deal.schedules, name, groupId);
  return schedule >= 0 ? { type: 'number', read: readers.schedule(schedule) } : unknownName(deal, name);
}

/** Finds the names of a formula in a deal: quantities, of its own group or another's, balances, and the deal's own. */
export function resolveNames<S>(deal: Deal, scope: FormulaScope, readers: NameReaders<S>): Resolve<S> {
  return (name, named) => {
    if (isBalance(name)) {
      const tranche = deal.tranches.findIndex(({ id }) => id === named);
      if (tranche < 0) return `there is no class ${quoted(named ?? '', 30)}`;
      return { type: 'number', read: readers[name](tranche) };
    }
    const group = named === undefined ? scope.group : groupPosition(deal, named);
    if (group === -1) return `there is no group ${quoted(named ?? '', 30)}`;
    if (!isQuantity(name)) return resolveOwn(deal, scope, readers, name, group);
    if (name === 'ocTarget' && !scope.targets) return 'targets and triggers are known before "ocTarget": leave it out';
    return { type: QUANTITIES[name].type, read: readers.quantity(name, group) };
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
  everyPeriod: true,
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
