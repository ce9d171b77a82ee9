import * as fc from 'fast-check';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { placeText, type Place } from '../../engine/units/diagnostic.ts';
import { changeAt, type Json } from './shipped.ts';

type Holder = Record<string, Json>;

interface Leaf {
  place: Place;
  value: Json;
}

/** Every value of a document, objects and lists included. */
function valuesIn(value: Json, place: Place = []): Leaf[] {
  const here = place.length === 0 ? [] : [{ place, value }];
  if (typeof value !== 'object' || value === null) return here;
  const inside = Object.entries(value).flatMap(([key, item]) =>
    valuesIn(item, [...place, Array.isArray(value) ? Number(key) : key]),
  );
  return [...here, ...inside];
}

/** Replines, curves and published figures are nine in ten of the shipped deal's values: a few stand for all. */
const isOneOfMany = ({ place }: Leaf): boolean =>
  place.some((key, i) => Number(key) > 1 && ['replines', 'cells', 'LIBOR1M', 'LIBOR6M'].includes(String(place[i - 1])));

/** Values that a slip, a script or another program may leave in place of others like them. */
const LIKE = {
  formula: [
    '1 / 0',
    '0 / 0',
    'oc / (period - 1)',
    '-loans',
    'loans * 2',
    'true',
    'false',
    'period > 12',
    'loans < bonds',
  ],
  date: ['1950-01-01', '2003-06-30', '2003-07-30', '2003-08-31', '2004-02-29', '2150-12-31', '2003-02-31'],
  month: ['1950-01', '2003-09', '2150-12', '2003-13'],
  decimal: ['0', '1', '-1', '0.01', '99.99', '5000', '391600000', '10000000000000', '0.0000000000000001', '-20', '1e3'],
  name: [
    '1',
    '2',
    '1-A-1',
    '2-B-1',
    'group.1',
    'group.2',
    'interest.2',
    'principal.1',
    'excess.1',
    'excess.2',
    'LIBOR6M',
  ],
  choice: [
    '30/360',
    'actual/365',
    'included',
    'call',
    'maturity',
    'nextBusinessDay',
    'inOrder',
    'proRata',
    'basisRisk',
    'redemption',
  ],
  number: [0, 1, 2, 12, 359, 366, 1_200, -1, 0.5, 1e300],
  other: [true, false, null, [], {}],
} satisfies Record<string, Json[]>;

function like({ place, value }: Leaf): Json[] {
  if (typeof value === 'number') return LIKE.number;
  if (typeof value !== 'string') return LIKE.other;
  if (/^(ocTarget|upTo|when|cleanUpCall)$/.test(String(place.at(-1)))) return LIKE.formula;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return LIKE.date;
  if (/^\d{4}-\d\d$/.test(value)) return LIKE.month;
  return /^-?[\d.]+$/.test(value) ? [...LIKE.decimal, ...LIKE.name] : [...LIKE.name, ...LIKE.choice];
}

interface Change {
  told: string;
  apply: (holder: Holder, key: string) => void;
}

const replaced = (value: Json): Change => ({
  told: `= ${JSON.stringify(value)}`,
  apply: (holder, key) => void (holder[key] = value),
});

const DELETED: Change = {
  told: 'deleted',
  apply: (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
};

/** Changes places with another entry of the list or another key of the object. */
const swapped = (by: number): Change => ({
  told: `swapped with the one ${by} on`,
  apply: (holder, key) => {
    const keys = Object.keys(holder);
    const other = keys[(keys.indexOf(key) + by) % keys.length] ?? key;
    const [mine = null, its = null] = [holder[key], holder[other]];
    holder[key] = its;
    holder[other] = mine;
  },
});

const changeOf = (leaf: Leaf): fc.Arbitrary<Change> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...like(leaf)).map(replaced) },
    { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }).map((value) => replaced(value as Json)) },
    { weight: 2, arbitrary: fc.constant(DELETED) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }).map(swapped) },
  );

export interface Mutation {
  document: Json;
  /** What was done to it, for the report of a failure. */
  [fc.toStringMethod]: () => string;
}

/** A deal with some of its values replaced, deleted or swapped. */
export function mutations(deal: Deal): fc.Arbitrary<Mutation> {
  const whole = deal as unknown as Json;
  const edit = fc
    .constantFrom(...valuesIn(whole).filter((leaf) => !isOneOfMany(leaf)))
    .chain((leaf) => changeOf(leaf).map((change) => ({ place: leaf.place, change })));
  return fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => ({
    document: edits.reduce((document, { place, change }) => changeAt(document, place, change.apply), whole),
    [fc.toStringMethod]: () => edits.map(({ place, change: { told } }) => `${placeText(place)} ${told}`).join('; '),
  }));
}
