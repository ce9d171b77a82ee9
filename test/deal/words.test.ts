import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formulaWords, targetOfLimit } from '../../engine/deal/formula/words.ts';
import { libraryDeal } from '../../engine/library/index.ts';

const deal = libraryDeal('impac-2003-8');
if (!deal) throw new Error('the reference deal is shipped');
const words = (formula: string) => formulaWords(formula, deal);

const leaf = fc.constantFrom('loans', 'oc', '14%', '2');
const condition = fc.constantFrom('period > 3', 'oc < 5', 'period > 3 or oc < 5');
/** Formulas with every bracket written, so that two that differ are two. */
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/'), tie('formula'))
      .map(([a, by, b]) => `(${a} ${by} ${b})`),
    tie('formula').map((a) => `(-${a})`),
    fc.tuple(fc.constantFrom('min', 'max'), tie('formula'), tie('formula')).map(([of, a, b]) => `${of}(${a}, ${b})`),
    fc.tuple(condition, tie('formula'), tie('formula')).map(([c, a, b]) => `if(${c}, ${a}, ${b})`),
    tie('formula').map((a) => `average(3, ${a})`),
  ),
}));

test('two formulas that are not the same do not read the same', () => {
  fc.assert(
    fc.property(fc.array(formula, { minLength: 40, maxLength: 80 }), (formulas) => {
      const told = new Map<string, string>();
      for (const one of formulas) {
        const said = words(one);
        expect(told.get(said) ?? one).toBe(one);
        told.set(said, one);
      }
    }),
  );
});

test.each([
  ['14% * (loans - bonds)', '14% of (the loans less the bonds)'],
  ['loans - (bonds - oc)', 'the loans less (the bonds less the overcollateralization)'],
  ['loans - bonds - oc', 'the loans less the bonds less the overcollateralization'],
  [
    'oc > if(period <= 36, 1.5%, 3.5%) * loans',
    'the overcollateralization is above (1.5% where the period is at most 36, otherwise 3.5%) times the loans',
  ],
  [
    '(period > 3 or oc < 5) and bonds > 2',
    '(the period is above 3 or the overcollateralization is below 5) and the bonds are above 2',
  ],
  ['min(loans, bonds) - oc', '(the lesser of the loans and the bonds) less the overcollateralization'],
  ['not lossEvent', 'loss event is off'],
  ['not (lossEvent and delinquencyEvent)', 'not (loss event is on and delinquency event is on)'],
])('%s reads: %s', (text, said) => {
  expect(words(text)).toBe(said);
});

test.each([
  ['ocTarget - oc', 'its target'],
  ['2 * loans - oc', '2 times the loans'],
  ['loans * -oc', undefined],
  ['loans - oc("2")', undefined],
  ['oc', undefined],
])('a limit of %s brings overcollateralization up to: %s', (limit, target) => {
  expect(targetOfLimit(limit, deal)).toBe(target);
});
