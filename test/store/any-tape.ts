import * as fc from 'fast-check';
import type { Tape } from '../../engine/tape/tape.ts';
import { tapeWith } from './sample-tapes.ts';

const awkward = fc.constantFrom('__proto__', '10', 'a\nb', '"', '\u0000', '\ud800', 'é😀', '\ufeff');
const word = fc.oneof(fc.string({ unit: 'binary' }), awkward);
const uint32 = fc.nat(0xffffffff);

const textColumn = (loans: number) =>
  fc.uniqueArray(word.filter((text) => text !== '')).chain((rest) => {
    const words = ['', ...rest];
    const codes = fc.array(fc.nat(rest.length), { minLength: loans, maxLength: loans });
    return codes.map((numbers) => ({ words, codes: Uint32Array.from(numbers) }));
  });

const tapeOf = (loans: number): fc.Arbitrary<Tape> => {
  const each = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: loans, maxLength: loans });
  const columns = <T>(column: fc.Arbitrary<T>) =>
    fc
      .uniqueArray(fc.tuple(word, column), { selector: ([key]) => key, maxLength: 4 })
      .map((entries) => new Map(entries));
  return fc
    .record({
      loans: fc.constant(loans),
      numbers: columns(each(fc.double()).map((values) => Float64Array.from(values))),
      texts: columns(textColumn(loans)),
      fileRows: each(uint32).map((rows) => Uint32Array.from(rows)),
      excluded: each(fc.nat(1)).map((flags) => Uint8Array.from(flags)),
      unread: fc.array(fc.record({ loan: uint32, field: word, text: word })),
      accepted: fc.array(word).map((issues) => new Set(issues)),
    })
    .map(tapeWith);
};

/** Any tape, one of no loans or no columns among them. */
export const anyTape = fc.nat(12).chain(tapeOf);

/** Where any tape may come from. */
export const anySource = fc.record(
  {
    name: word,
    file: word,
    issuer: word,
    mapping: fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
  },
  { requiredKeys: ['name', 'file'] },
);
