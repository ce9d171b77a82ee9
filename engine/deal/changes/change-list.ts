import { Decimal } from 'decimal.js';
import { at } from '../../units/assert.ts';
import { decimalString } from '../../units/money.ts';
import { printValue } from '../../units/print.ts';
import { quoted } from '../../units/quote.ts';
import { UserError } from '../../units/user-error.ts';
import type { Change } from '../edits.ts';
import type { Deal } from '../schema/deal.ts';
import type { Tranche } from '../schema/tranche.ts';
import { usdEntry } from '../terms/entry.ts';
import { addEntry, duplicateEntry } from './add-entry.ts';
import type { ListChange } from './list-change.ts';
import { entryAt, listOf, nameOfEntry, replaced } from './lists.ts';
import { ordinal } from './ordinal.ts';
import { followingShares } from './payees.ts';
import { refuseWhileNamed, removeEntries } from './remove-entries.ts';

type Move = Extract<ListChange, { do: 'move' }>;

/** Takes an entry out of its list and puts it back so that it stands at `to`; no edits where it stands there already. */
function moveEntry(deal: Deal, { list, group, from, to }: Move): Change {
  const target = listOf(deal, list, group);
  const entry = entryAt(target, from);
  entryAt(target, to);
  const name = nameOfEntry(deal, list, [...target.place, from]);
  const label = `Move ${name} from ${ordinal(from + 1)} to ${ordinal(to + 1)}`;
  if (from === to) return { label, edits: [] };
  const entries = target.entries.toSpliced(from, 1).toSpliced(to, 0, entry);
  const shares = list === 'tranches' ? followingShares(deal, entries as Tranche[]) : [];
  return { label, edits: [...replaced(target, entries), ...shares] };
}

function positionOfClass({ tranches }: Deal, id: string): number {
  const position = tranches.findIndex((tranche) => tranche.id === id);
  if (position < 0) throw new UserError(`There is no class ${quoted(id)}: choose one of the deal's classes.`);
  return position;
}

/** Moves dollars from one class to another, exact to the cent: the total of the two stays. */
export function resizeTranches(deal: Deal, from: string, to: string, usdText: string): Change {
  const read = usdEntry(usdText);
  if ('message' in read) throw new UserError(`${read.message}.`);
  const usd = new Decimal(String(read.value));
  if (from === to || !usd.isPositive()) throw new UserError('Move an amount above zero from one class to another one.');
  const [giver, taker] = [from, to].map((id) => positionOfClass(deal, id)) as [number, number];
  const has = new Decimal(at(deal.tranches, giver).balanceUsd);
  const dollars = (amount: Decimal): string => `$${printValue(amount.toNumber(), 'usd')}`;
  if (usd.gt(has)) throw new UserError(`${from} has only ${dollars(has)} to give: type that or less.`);
  const taken = usd.plus(at(deal.tranches, taker).balanceUsd);
  return {
    label: `Move ${dollars(usd)} from ${from} to ${to}`,
    edits: [
      { place: ['tranches', giver, 'balanceUsd'], value: decimalString(has.minus(usd)) },
      { place: ['tranches', taker, 'balanceUsd'], value: decimalString(taken) },
    ],
  };
}

/** An index for every curve set, at first like the one that stands first in it. */
function addIndex({ curveSets }: Deal, name: string): Change {
  const index = name.trim();
  if (curveSets.some(({ ratesPct }) => Object.hasOwn(ratesPct, index))) {
    throw new UserError(`The curves have an index ${quoted(index)} already: give the new one another name.`);
  }
  const edits = curveSets.map(({ ratesPct }, i) => ({
    place: ['curveSets', i, 'ratesPct', index],
    value: Object.values(ratesPct)[0] ?? ['0'],
  }));
  return { label: `Add index ${index}`, edits };
}

function removeIndex(deal: Deal, name: string): Change {
  refuseWhileNamed(deal, [{ thing: 'index', name }], [], `Index ${name}`);
  const edits = deal.curveSets.map((_set, i) => ({ place: ['curveSets', i, 'ratesPct', name], value: undefined }));
  return { label: `Remove index ${name}`, edits };
}

/** The change of the deal that a person's change of a list comes to; throws UserError where it cannot be made. */
export function changeList(deal: Deal, change: ListChange): Change {
  switch (change.do) {
    case 'add':
      return addEntry(deal, change);
    case 'duplicate':
      return duplicateEntry(deal, change);
    case 'remove':
      return removeEntries(deal, change);
    case 'move':
      return moveEntry(deal, change);
    case 'resize':
      return resizeTranches(deal, change.from, change.to, change.usd);
    case 'addIndex':
      return addIndex(deal, change.name);
    case 'removeIndex':
      return removeIndex(deal, change.name);
  }
}
