import { describe, expect, test } from 'vitest';
import { explainClassPeriod, type ClassFigure } from '../../engine/explain/explain-class-period.ts';
import { explainLife } from '../../engine/explain/explain-life.ts';
import { explainPayment } from '../../engine/explain/explain-payment.ts';
import { explainReturn } from '../../engine/explain/explain-return.ts';
import { explainSubordination } from '../../engine/explain/explain-subordination.ts';
import { explanationLines, type Explanation } from '../../engine/explain/explanation.ts';
import { libraryDeal } from '../../engine/library/index.ts';
import { CompiledDeal } from '../../engine/scenario/compile-deal.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import { shippedDeal } from '../deal/shipped.ts';

const deal = shippedDeal();

const amount = ({ value }: Explanation): number => Number((value ?? '').replaceAll(/[$,]/g, ''));
const text = (explanation: Explanation | undefined): string =>
  explanation ? explanationLines(explanation).join('\n') : '';

describe('why the average life of 1-M-2 at 80 % is what it is', () => {
  const life = explainLife(deal, { speedPct: 80, redemption: 'call' }, '1-M-2');

  test('is the figure of the table', () => {
    const cell = priceDeal(deal, { speedsPct: [80] }).cells.find(
      ({ tranche, redemption }) => tranche === '1-M-2' && redemption === 'call',
    );
    expect(life?.value).toBe(`${cell?.walYears?.toFixed(4)} years`);
  });

  test('adds up by rules to the balance of the class', () => {
    const rules = life?.parts[0]?.parts ?? [];
    expect(rules.map(amount).reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(13_000_000, 1);
  });

  test('names the rules in the words of the document, the call, and where the principal came from', () => {
    expect(text(life)).toContain('Group 1, 2, Aug-03 to Oct-08, 63 payments. From Group 1 principal funds');
    expect(text(life)).toContain('The clean-up call is exercised in period 64');
    expect(text(life)).toMatch(/Prepayments: \$301,367,280\.27, 96\.6 %/);
  });
});

describe('why a margin or a yield is what it is', () => {
  test('the margin of 2-B-1 to maturity: price, cash by kind, duration', () => {
    const margin = explainReturn(deal, { speedPct: 100, redemption: 'maturity' }, '2-B-1');
    expect(margin?.value).toMatch(/^370\.\d+ bp$/);
    expect(text(margin)).toContain('Price 98.42968 % of $13,640,000.00, settled 2003-07-31 flat: $13,425,808.35');
    const cash = margin?.parts[1];
    expect(cash?.parts.map(amount).reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(cash ? amount(cash) : Number.NaN, 1);
    expect(text(margin)).toContain('Modified duration: present-value-weighted time to the cash');
  });

  test('the yield of a fixed-rate class', () => {
    const textbook = libraryDeal('textbook-sequential');
    const bond = textbook && explainReturn(textbook, { speedPct: 165, redemption: 'maturity' }, 'A');
    expect(text(bond)).toContain('Yield, bond-equivalent');
    expect(text(bond)).toContain('with interest from 2000-01-01');
  });
});

describe('why a figure of a cash flow is what it is', () => {
  const terms = { speedPct: 100, redemption: 'call' } as const;
  const compiled = new CompiledDeal(deal);
  const flow = compiled.run(terms).tranches.find(({ tranche }) => tranche === '1-A-1');
  const why = (kind: ClassFigure) => explainClassPeriod(deal, terms, { kind, tranche: '1-A-1', period: 3 }, compiled);

  test.each([
    ['interest', flow?.interestUsd[3]],
    ['principal', flow?.principalUsd[3]],
    ['balance', flow?.balanceUsd[3]],
  ] as const)('%s: the figure that was asked for', (kind, usd) => {
    const found = why(kind);
    expect(found && amount(found)).toBeCloseTo(usd ?? Number.NaN, 2);
  });

  test('the note rate, by its index and margin', () => {
    expect(why('noteRate')?.value).toBe(`${((flow?.noteRate[3] ?? 0) * 100).toFixed(5)}%`);
    expect(text(why('noteRate'))).toContain('+ margin 33 bp');
  });

  test('a balance: what it was, less what each rule paid', () => {
    const [before, paid] = why('balance')?.parts ?? [];
    expect(before && amount(before)).toBeCloseTo(flow?.balanceUsd[2] ?? Number.NaN, 2);
    const byRules = (paid?.parts ?? []).reduce((sum, part) => sum + amount(part), 0);
    expect(byRules).toBeCloseTo(flow?.principalUsd[3] ?? Number.NaN, 1);
  });

  test('nothing of a period that was not run', () => {
    expect(
      explainClassPeriod(deal, terms, { kind: 'balance', tranche: '1-A-1', period: 400 }, compiled),
    ).toBeUndefined();
  });
});

test('why the subordination of 2-M-1 is what it is, at closing and as published', () => {
  const support = text(explainSubordination(deal, '2-M-1'));
  expect(support).toContain('The class and all senior to it: 2-A-1, 2-M-1: $48,456,000.00');
  expect(support).toContain('pre-funded amount included: $77,192,599.00');
  expect(support).toMatch(/With OC at its target of \$5,403,481\.93, the bonds scaled to the rest: 37\.29/);
});

describe('why a class is paid what it is', () => {
  test('the parts of a payment add up to it', () => {
    for (const period of [1, 20, 52]) {
      const payment = explainPayment(deal, { speedPct: 100, redemption: 'call' }, '2-A-1', period);
      const rules = payment?.parts.slice(1, -1) ?? [];
      expect(rules.length).toBeGreaterThan(1);
      expect(rules.map(amount).reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(
        payment ? amount(payment) : Number.NaN,
        1,
      );
    }
  });

  test('the margin that stepped up, and the limit of the note rate', () => {
    const payment = text(explainPayment(deal, { speedPct: 100, redemption: 'maturity' }, '2-B-1', 60));
    expect(payment).toContain('LIBOR1M 1.09500% + margin 300 bp x 1.5 after the call date, at most 10.15 %');
    expect(payment).toContain('Available funds rate, which does not bind');
    const capped = text(explainPayment(deal, { speedPct: 0, redemption: 'maturity' }, '1-M-4', 200));
    expect(capped).toContain('Available funds rate, which binds');
  });

  test('each rule opens its place in the document', () => {
    const payment = explainPayment(deal, { speedPct: 100, redemption: 'call' }, '1-A-1', 10);
    const places = payment?.parts.map(({ place }) => place?.[0]);
    expect(places).toContain('priority');
    expect(places).toContain('tranches');
  });

  test('there is nothing to explain of an unknown class or after the end', () => {
    expect(explainPayment(deal, { speedPct: 100, redemption: 'call' }, '9-Z', 1)).toBeUndefined();
    expect(explainPayment(deal, { speedPct: 100, redemption: 'call' }, '1-A-1', 53)).toBeUndefined();
  });
});
