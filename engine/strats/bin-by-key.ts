import { MISSING, type Bin, type Binned } from './bin.ts';

/** Puts loans with the same key into one bin, by rising key; a key that is not a number is a blank. */
export function binByKey(keys: Float64Array, binOf: (key: number) => Bin): Binned {
  const known = [...new Set(keys)].filter((key) => !Number.isNaN(key)).toSorted((a, b) => a - b);
  const codeOf = new Map(known.map((key, code) => [key, code]));
  const codes = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) codes[i] = codeOf.get(keys[i]!) ?? known.length;
  return { bins: [...known.map(binOf), MISSING], codes };
}

/** The same loans under the same bins in another order, with `MISSING` last. */
export function reorder({ bins, codes }: Binned, order: readonly Bin[]): Binned {
  const positions = new Map(order.map((bin, position) => [bin, position]));
  const newCodes = bins.map((bin) => positions.get(bin) ?? order.length);
  return { bins: [...order, MISSING], codes: codes.map((code) => newCodes[code]!) };
}

/** The same loans with the bins turned round, `MISSING` still last. */
export const descending = (binned: Binned): Binned => reorder(binned, binned.bins.slice(0, -1).toReversed());
