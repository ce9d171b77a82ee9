import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, dealText, hasErrors, readDeal } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import { RunError } from '../../engine/units/run-error.ts';
import { mutations } from './mutations.ts';
import { shippedDeal } from './shipped.ts';

/** Figures that exist are numbers; one that does not exist has its reason. */
function expectFigures(deal: Deal): void {
  for (const cell of priceDeal(deal).cells) {
    const { dmBps, walYears, modDurationYears, firstPrincipal, lastPrincipal, reason } = cell;
    const figures = [dmBps, walYears, modDurationYears, firstPrincipal, lastPrincipal];
    const known = figures.filter((figure) => figure !== undefined);
    expect(known.every(Number.isFinite)).toBe(true);
    expect(reason === undefined).toBe(known.length === figures.length);
  }
}

test('a deal damaged anywhere is refused with its place, or runs to figures or to a sentence', () => {
  let sound = 0;
  fc.assert(
    fc.property(mutations(shippedDeal()), ({ document }) => {
      const { deal, diagnostics } = check(document);
      expect(deal === undefined).toBe(hasErrors(diagnostics));
      if (!deal) return;
      sound += 1;
      expect(readDeal(dealText(deal)).deal).toEqual(deal);
      try {
        expectFigures(deal);
      } catch (error) {
        if (!(error instanceof RunError)) throw error;
        expect(error.message).toMatch(/ in period \d+: change the formula$/);
      }
    }),
    { numRuns: 400 },
  );
  expect(sound).toBeGreaterThan(10);
});
