// How long the tables of the reference deal take, from the deal document to printed figures.
import { check, dealText, readDeal } from '../../engine/deal/check/check.ts';
import { CompiledDeal } from '../../engine/scenario/compile-deal.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import { pricingTable } from '../../engine/termsheet/pricing-table.ts';
import { structureTable } from '../../engine/termsheet/structure-table.ts';
import { Ledger } from '../../engine/waterfall/ledger.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { onTapes } from '../deals/on-tapes.ts';
import { referenceTape } from '../strats/reference-tapes.ts';
import { runDeal } from '../../engine/waterfall/run.ts';
import { measure } from './measure.ts';
import { FIVE_CDR } from '../deals/five-cdr.ts';

const deal = shippedDeal();
const text = dealText(deal);
const compiled = new CompiledDeal(deal);
const priced = priceDeal(deal);
const tapes = [await referenceTape('1'), await referenceTape('2')];

/** Every figure from the loans of the tapes, none of them amortized before. */
function priceOnLoans() {
  const { deal: onLoans, book } = onTapes(deal, tapes);
  return priceDeal(onLoans, { book });
}

console.log('Reference deal: 10 classes, 26 replines, 5 speeds, to call and to maturity');
measure('all pricing figures from the document', () => priceDeal(deal));
measure('the same from the 1,603 loans', priceOnLoans);
measure('  of which: compile', () => new CompiledDeal(deal));
measure('  of which: one speed of collateral', () => new CompiledDeal(deal).collateral({ speedPct: 100 }));
const loans = compiled.collateral({ speedPct: 100 });
measure('  of which: one run to maturity', () =>
  runDeal(compiled.plan, loans, { redemption: 'maturity', hedges: 'excluded' }),
);
const years10 = { speedPct: 100, redemption: 'call' } as const;
const calm = measure('a run with its collateral', () => new CompiledDeal(deal).run(years10));
const bad = measure('the same with losses', () => new CompiledDeal(deal).run({ ...years10, losses: FIVE_CDR }));
console.log(`  with losses over without: ${(bad / calm).toFixed(2)}`);
measure('the same with its ledger', () => compiled.run({ ...years10, ledger: new Ledger() }));
measure('both tables from the figures', () => [structureTable(deal, priced), pricingTable(deal, priced)]);
measure('check of the document', () => check(deal));
measure('read and check of the file', () => readDeal(text));
