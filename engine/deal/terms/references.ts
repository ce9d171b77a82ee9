import type { Place } from '../../units/diagnostic.ts';
import { formulasOf, groupOfSource, type DealFormula } from '../formula/names.ts';
import { POTS } from '../check/rules.ts';
import type { Edit } from '../edits.ts';
import type { Deal } from '../schema/deal.ts';
import type { Step } from '../schema/steps.ts';
import { namesInFormula, renameInFormula } from './formula-names.ts';

/** What one part of a deal calls another by: `own` names are those of triggers, accounts and schedules. */
export interface Name {
  thing: 'tranche' | 'group' | 'own' | 'curveSet' | 'index';
  name: string;
  /** The group of an own name. */
  group?: string | undefined;
}

/** A place of the document that uses a name. */
export interface Reference extends Name {
  place: Place;
  /** What stands there once the name is another. */
  renamed: (to: string) => unknown;
}

const plain = (thing: Name['thing'], name: string, place: Place): Reference => ({
  thing,
  name,
  place,
  renamed: (to) => to,
});

const inList = (names: readonly string[], place: Place): Reference[] =>
  names.map((name) => ({
    thing: 'tranche',
    name,
    place,
    renamed: (to) => names.map((one) => (one === name ? to : one)),
  }));

/** `reserve.1` names group 1, and its account. */
function inSource(source: string, place: Place): Reference[] {
  const group = groupOfSource(source);
  const name = source.slice(0, source.indexOf('.'));
  const ofGroup: Reference = { thing: 'group', name: group, place, renamed: (to) => `${name}.${to}` };
  if (POTS.includes(name)) return [ofGroup];
  return [ofGroup, { thing: 'own', name, group, place, renamed: (to) => `${to}.${group}` }];
}

function inRule(rule: Step, place: Place): Reference[] {
  const cash = [
    ...inSource(rule.from, [...place, 'from']),
    ...('into' in rule ? inSource(rule.into, [...place, 'into']) : []),
  ];
  if (!('to' in rule)) return cash;
  const at = [...place, 'to'];
  if (Array.isArray(rule.to)) return [...cash, ...inList(rule.to, at)];
  return [...cash, { thing: 'group', name: groupOfSource(rule.to), place: at, renamed: (to) => `group.${to}` }];
}

/** The group of an own name that a formula asks for without saying whose it is. */
function groupMeant(deal: Deal, { scope }: DealFormula, name: string): string | undefined {
  if (scope.group !== undefined) return deal.groups[scope.group]?.id;
  return [...deal.triggers, ...deal.accounts, ...deal.schedules].find(({ id }) => id === name)?.group;
}

function inFormula(deal: Deal, formula: DealFormula): Reference[] {
  const { text, place } = formula;
  const names = namesInFormula(text).map((one) => ({
    ...one,
    group: one.thing === 'own' ? (one.group ?? groupMeant(deal, formula, one.name)) : undefined,
  }));
  return names.map(({ thing, name, group }) => ({
    thing,
    name,
    group,
    place,
    renamed: (to) =>
      renameInFormula(
        text,
        names.filter((one) => one.thing === thing && one.name === name && one.group === group),
        to,
      ),
  }));
}

function inGroupMembers(deal: Deal): Reference[] {
  const lists = ['tranches', 'triggers', 'accounts', 'schedules', 'hedges'] as const;
  const members = lists.flatMap((list) => deal[list].map(({ group }, i) => plain('group', group, [list, i, 'group'])));
  const notionals = deal.hedges.flatMap(({ notional }, i) =>
    notional.kind === 'bondBalance' ? [plain('group', notional.group, ['hedges', i, 'notional', 'group'])] : [],
  );
  return [...members, ...notionals];
}

function toIndices(deal: Deal): Reference[] {
  const classes = deal.tranches.flatMap(({ coupon }, i) =>
    coupon.kind === 'floating' ? [plain('index', coupon.index, ['tranches', i, 'coupon', 'index'])] : [],
  );
  const contracts = deal.hedges.map(({ receiveIndex }, i) =>
    plain('index', receiveIndex, ['hedges', i, 'receiveIndex']),
  );
  const loans = deal.groups.flatMap(({ collateral }, g) =>
    (collateral.kind === 'replines' ? collateral.replines : []).flatMap(({ adjustable }, i) => {
      const place = ['groups', g, 'collateral', 'replines', i, 'adjustable', 'index'];
      return adjustable ? [plain('index', adjustable.index, place)] : [];
    }),
  );
  return [...classes, ...contracts, ...loans];
}

function inPublished({ published }: Deal): Reference[] {
  const cells = published?.cells ?? [];
  const shares = published?.subordinationPct ?? {};
  const inShares = (name: string): Reference => ({
    thing: 'tranche',
    name,
    place: ['published', 'subordinationPct'],
    renamed: (to) => Object.fromEntries(Object.entries(shares).map(([id, pct]) => [id === name ? to : id, pct])),
  });
  return [
    ...cells.map(({ tranche }, i) => plain('tranche', tranche, ['published', 'cells', i, 'tranche'])),
    ...Object.keys(shares).map(inShares),
  ];
}

/** Every place of a deal that calls something else in it by name. */
export function referencesOf(deal: Deal): Reference[] {
  const { pricing, rateSchedule } = deal;
  return [
    ...deal.tranches.flatMap(({ notionalOf }, i) => inList(notionalOf ?? [], ['tranches', i, 'notionalOf'])),
    ...inGroupMembers(deal),
    ...toIndices(deal),
    ...deal.priority.flatMap((rule, i) => inRule(rule, ['priority', i])),
    ...deal.redemption.priority.flatMap((rule, i) => inRule(rule, ['redemption', 'priority', i])),
    ...formulasOf(deal).flatMap((formula) => inFormula(deal, formula)),
    plain('curveSet', pricing.curveSet, ['pricing', 'curveSet']),
    ...(rateSchedule ? [plain('curveSet', rateSchedule.curveSet, ['rateSchedule', 'curveSet'])] : []),
    ...inPublished(deal),
  ];
}

/** The places that use a name. */
export const referencesTo = (deal: Deal, { thing, name, group }: Name): Reference[] =>
  referencesOf(deal).filter((one) => one.thing === thing && one.name === name && one.group === group);

/** What a new name changes beside the name itself. */
export const renamedReferences = (deal: Deal, name: Name, to: string): Edit[] =>
  referencesTo(deal, name).map(({ place, renamed }) => ({ place, value: renamed(to) }));
