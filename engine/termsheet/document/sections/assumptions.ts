import type { PrepaymentSpeed } from '../../../deal/schema/collateral.ts';
import type { Deal, Group } from '../../../deal/schema/deal.ts';
import type { CurveSet } from '../../../deal/schema/market.ts';
import { assertNever } from '../../../units/assert.ts';
import { addMonths, dateOf } from '../../../units/dates.ts';
import { printDate, printValue } from '../../../units/print.ts';
import { assumptions } from '../../assumptions.ts';
import { REDEMPTION_TITLES } from '../../pricing-table.ts';
import { replineTable } from '../../repline-table.ts';
import { cell, type Cell, type Row, type Table } from '../../table.ts';
import type { Block, Fact } from '../document.ts';
import { tableBlock } from '../sheet-table.ts';
import type { TermSheetSource } from '../source.ts';

/** What 100 percent of the pricing speed is. */
function speedWords(speed: PrepaymentSpeed): string {
  switch (speed.kind) {
    case 'cpr':
      return `${speed.annualPct}% CPR.`;
    case 'psa':
      return '100% of the PSA ramp.';
    case 'abs':
      return `${speed.monthlyPct}% ABS a month.`;
    case 'cprByAge': {
      const steps = speed.steps.map(({ fromMonth, annualPct }, i) => {
        const next = speed.steps[i + 1];
        const months = next ? `in months ${fromMonth} to ${next.fromMonth - 1}` : `from month ${fromMonth} on`;
        return `${annualPct}% CPR ${months}`;
      });
      return `By the age of the loan: ${steps.join(', ')}.`;
    }
    default:
      return assertNever(speed);
  }
}

function prefundingFact({ name, prefunding }: Group): Fact[] {
  if (!prefunding) return [];
  const purchases = prefunding.purchases
    .map(({ period, amountUsd }) => `$${printValue(Number(amountUsd), 'usd')} in period ${period}`)
    .join(', ');
  const text = `$${printValue(Number(prefunding.amountUsd), 'usd')} at closing buys ${purchases === '' ? 'nothing' : purchases}.`;
  return [{ title: `Pre-funding, ${name}`, text }];
}

function facts(source: TermSheetSource): Fact[] {
  const { deal, assumed } = source.run;
  const { speedsPct, redemptions, lifeDayCount } = deal.pricing;
  return [
    { title: 'Runs', text: assumptions(deal, assumed) },
    ...deal.groups.map(({ name, speed }) => ({ title: `Pricing speed, ${name}`, text: speedWords(speed) })),
    { title: 'Speeds', text: `${speedsPct.map((speed) => `${speed}%`).join(', ')} of the pricing speed.` },
    { title: 'Redemption', text: `${redemptions.map((one) => REDEMPTION_TITLES[one]).join('; ')}.` },
    { title: 'Average life', text: `Days from settlement by ${lifeDayCount}.` },
    { title: 'Settlement', text: `${printDate(dateOf(deal.dates.settlement))}.` },
    ...deal.groups.flatMap(prefundingFact),
  ];
}

/** Three decimals for all, or as many as each was given with where some has more. */
const rateFormat = (rates: readonly string[]): 'rate3' | 'rate' =>
  rates.every((rate) => !/\.\d{4,}/.test(rate)) ? 'rate3' : 'rate';

function curveTable({ name, firstMonth, ratesPct }: CurveSet): Table {
  const format = rateFormat(Object.values(ratesPct).flat());
  const first = dateOf(`${firstMonth}-01`);
  const months = Math.max(...Object.values(ratesPct).map(({ length }) => length));
  const rows = Array.from({ length: months }, (_row, i): Row => {
    const rates = Object.entries(ratesPct).map(([index, rate]): [string, Cell] => [
      index,
      cell(rate[i] === undefined ? undefined : Number(rate[i]), format),
    ]);
    return {
      id: String(i + 1),
      kind: 'body',
      cells: { month: cell(addMonths(first, i), 'month'), ...Object.fromEntries(rates) },
    };
  });
  return {
    id: `curves|${name}`,
    title: `Index rates, curves "${name}"`,
    columns: [
      { key: 'month', title: 'Month', format: 'month' },
      ...Object.keys(ratesPct).map((index) => ({ key: index, title: index, unit: '% p.a.', format })),
    ],
    rows,
    notes: ['By the month of the payment that a rate applies to; after its last month a curve stays where it is.'],
  };
}

/** The curves of the pricing run and of the schedules of available rates. */
function curvesOf({ curveSets, pricing, rateSchedule }: Deal): CurveSet[] {
  return curveSets.filter(({ name }) => name === pricing.curveSet || name === rateSchedule?.curveSet);
}

function replineTables({ groups }: Deal): Table[] {
  return groups.flatMap(({ id, name, collateral }) => {
    if (collateral.kind !== 'replines') return [];
    const table = replineTable(collateral.replines, (position) => `${id}|${position}`);
    return [{ ...table, id: `replines|${id}`, title: `Assumed loans, ${name}` }];
  });
}

/** All that the figures assume: curves, speeds, losses, redemption, and the lines that stand for the loans. */
export function assumptionsSection(source: TermSheetSource): Block[] {
  const { deal } = source.run;
  const tables = [...curvesOf(deal).map(curveTable), ...replineTables(deal)];
  return [{ kind: 'facts', facts: facts(source) }, ...tables.map((table) => tableBlock(source, table))];
}
