import type { Repline, TapeReference } from '../deal/schema/collateral.ts';
import type { Change } from '../deal/edits.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { Tape } from '../tape/tape.ts';
import { at } from '../units/assert.ts';
import { printValue } from '../units/print.ts';
import { lookbackDaysOf, tapeCollateral } from './tape-collateral.ts';

const placeOf = (group: number) => ['groups', group, 'collateral'];

/** A new tape for the deal, on which no group stands yet. */
export function addTape({ tapes }: Deal, reference: TapeReference): Change {
  return { label: `Import ${reference.file}`, edits: [{ place: ['tapes'], value: [...tapes, reference] }] };
}

export function removeTape({ tapes }: Deal, { id, file }: TapeReference): Change {
  const value = tapes.filter((tape) => tape.id !== id);
  return { label: `Remove ${file}`, edits: [{ place: ['tapes'], value }] };
}

/** Another state of a tape, and what the groups that stand on it say of it then. */
export function replaceTape(deal: Deal, id: string, hash: string, tape: Tape, label: string): Change {
  const position = deal.tapes.findIndex((one) => one.id === id);
  const groups = deal.groups.flatMap(({ collateral }, group) => {
    if (collateral.kind !== 'tape' || collateral.tape !== id) return [];
    return [{ place: placeOf(group), value: tapeCollateral(tape, id, collateral) }];
  });
  return { label, edits: [{ place: ['tapes', position, 'hash'], value: hash }, ...groups] };
}

/** Stands a group, by position, on the loans of a tape. */
export function standOnLoans(deal: Deal, group: number, tape: Tape, id: string, loanGroup: string | undefined): Change {
  const { name, collateral } = at(deal.groups, group);
  const value = tapeCollateral(tape, id, { loanGroup, lookbackDays: lookbackDaysOf(collateral) });
  const file = deal.tapes.find((one) => one.id === id)?.file ?? id;
  const label = `${name} on ${printValue(value.loans, 'count')} loans of ${file}`;
  return { label, edits: [{ place: placeOf(group), value }] };
}

/** Stands a group, by position, on replines. */
export function standOnReplines(deal: Deal, group: number, replines: readonly Repline[]): Change {
  const label = `${at(deal.groups, group).name} on ${printValue(replines.length, 'count')} replines`;
  return { label, edits: [{ place: placeOf(group), value: { kind: 'replines', replines } }] };
}
