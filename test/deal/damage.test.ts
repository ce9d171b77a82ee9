import { describe, expect, test } from 'vitest';
import { check, hasErrors, readDeal } from '../../engine/deal/check/check.ts';
import { placeText } from '../../engine/units/diagnostic.ts';
import { FIGURES, FORMS, TEXTS, type Damage } from './damage-kinds.ts';
import { FORMULAS, NAMES, RULES, TERMS } from './sense-kinds.ts';
import { all, put, ruleOf, shippedDeal, shippedText } from './shipped.ts';

const told = (text: string): string[] =>
  readDeal(text).diagnostics.map(({ place, message }) => `${placeText(place)}: ${message}`);

/** One line that a person can read: never a dump of the file, of an object or of a stack. */
function expectReadable(text: string): void {
  for (const { message } of readDeal(text).diagnostics) {
    expect(message.length).toBeLessThanOrEqual(250);
    expect(message).not.toMatch(/[\p{Cc}\p{Cs}]|undefined|\[object| at .*\.ts/u);
  }
}

const KINDS: Record<string, Damage[]> = {
  'a text that is': TEXTS,
  'a document with': FORMS,
  'a figure with': FIGURES,
  'terms with': TERMS,
  'names with': NAMES,
  'rules with': RULES,
  'a formula with': FORMULAS,
};

for (const [title, kinds] of Object.entries(KINDS)) {
  describe(title, () => {
    test.each(kinds)('$name', ({ damage, place, says }) => {
      const damaged = damage(shippedText());
      const { deal, diagnostics } = readDeal(damaged);
      expect(deal).toBeUndefined();
      expect(hasErrors(diagnostics)).toBe(true);
      expect(placeText(diagnostics[0]?.place ?? ['nowhere'])).toBe(place);
      expect(diagnostics[0]?.message).toContain(says);
      expectReadable(damaged);
    });
  });
}

describe('what is wrong is all said at once', () => {
  test('of the form', () => {
    const text = all(
      put('dates.settlement', '2003-06-31'),
      put('tranches[2].balanceUsd', '-1'),
      put('tranches[9].coupon.capPct', '11.1%'),
      put('priority[0].order', 'first'),
      put('extra', 1),
    )(shippedText());
    expect(told(text).map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'dates.settlement',
      'tranches[2].balanceUsd',
      'tranches[9].coupon.capPct',
      'priority[0].order',
      'the document',
    ]);
  });

  test('of the terms, without repeating it for all that hangs on it', () => {
    const text = all(
      put('dates.firstPayment', '2003-07-25'),
      put('tranches[3].group', '9'),
      put('pricing.curveSet', 'Flat'),
      put('groups[0].ocTarget', '0.5% * loanz'),
    )(shippedText());
    expect(told(text).map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'dates.firstPayment',
      'tranches[3].group',
      'pricing.curveSet',
      'groups[0].ocTarget',
    ]);
  });
});

describe('a sound deal', () => {
  test.each(['\uFEFF', '\n\n', '\uFEFF \r\n'])('may start with %j', (start) => {
    expect(readDeal(start + shippedText()).deal).toEqual(shippedDeal());
  });

  const advice: [string, (text: string) => string, string][] = [
    [
      'more bonds than loans',
      put('tranches[0].balanceUsd', '391600000'),
      "add up to $498,000,000, more than the loans' $400,000,021",
    ],
    [
      'a rate above its cap',
      put('groups[0].collateral.replines[0].noteRatePct', '12'),
      'note rate 12 % is above the lifetime cap',
    ],
    [
      'a first payment years on',
      put('dates.firstPayment', '2008-08-25'),
      '61 months after the cut-off 2003-07-01: check both',
    ],
    [
      'a class due before it is paid',
      put('tranches[0].lastScheduledPayment', '2003-01-25'),
      '2003-01-25 is not after the first',
    ],
    [
      'a class of whole months from within one',
      put('tranches[3].accrual', 'monthBefore'),
      '1-M-2 is paid interest from 2003-07-01, over whole months, but interest runs from 2003-07-31',
    ],
    [
      'a class without interest',
      put(`${ruleOf('interest', 'interest.1')}.to`, ['1-A-1', '1-A-2', '1-M-1', '1-M-2', '1-M-3']),
      'pays interest to 1-M-4',
    ],
    [
      'published figures of no class',
      put('published.cells[0].tranche', '9-Z'),
      'Figures are published for class "9-Z"',
    ],
  ];
  test.each(advice)('with %s is warned of, and runs', (_, damage, says) => {
    const { deal, diagnostics } = readDeal(damage(shippedText()));
    expect(deal).toBeDefined();
    expect(diagnostics.map(({ message, severity }) => `${severity}: ${message}`)).toEqual([
      expect.stringMatching(new RegExp(`^warning: .*${says.replaceAll(/[$.]/g, String.raw`\$&`)}`)),
    ]);
  });
});

test.each([undefined, 1n, Symbol('deal'), () => 'deal', new Date(0), Number.NaN])('%s is no document', (document) => {
  const { deal, diagnostics } = check(document);
  expect(deal).toBeUndefined();
  expect(hasErrors(diagnostics)).toBe(true);
});
