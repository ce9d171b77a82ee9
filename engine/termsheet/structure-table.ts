import { cutOffLoansUsd, type Subordination } from '../analytics/subordination.ts';
import type { Deal, Group } from '../deal/schema/deal.ts';
import type { Tranche } from '../deal/schema/tranche.ts';
import type { PricedCell, PricedDeal } from '../scenario/price-deal.ts';
import { dateOf } from '../units/dates.ts';
import { sumDecimals } from '../units/money.ts';
import { printMonth } from '../units/print.ts';
import { closingTargetUsd, pricedSupport, supportCell } from './priced-support.ts';
import { cell, textCell, type Cell, type Column, type Row, type Table } from './table.ts';

const COLUMNS: Column[] = [
  { key: 'tranche', title: 'Class', format: 'text' },
  { key: 'description', title: 'Type', format: 'text' },
  { key: 'balanceUsd', title: 'Balance', unit: '$', format: 'usd' },
  { key: 'sharePct', title: 'Share', unit: 'of group', format: 'pct' },
  { key: 'ratePct', title: 'Coupon', unit: '% p.a.', format: 'rate' },
  { key: 'marginBps', title: 'Margin', unit: 'bp', format: 'margin' },
  { key: 'stepUpMultiple', title: 'Step-up', unit: '× margin', format: 'multiple' },
  { key: 'capPct', title: 'Cap', unit: '% p.a.', format: 'rate' },
  { key: 'pricePct', title: 'Price', unit: '% of par', format: 'price' },
  { key: 'moodys', title: "Moody's", format: 'text' },
  { key: 'sp', title: 'S&P', format: 'text' },
  { key: 'initialPct', title: 'Subordination', unit: 'at closing', format: 'pct' },
  { key: 'atTargetPct', title: 'Subordination', unit: 'at OC target', format: 'pct' },
  { key: 'walYears', title: 'WAL', unit: 'years', format: 'years' },
  { key: 'window', title: 'Window', format: 'text' },
  { key: 'lastScheduledPayment', title: 'Last scheduled', unit: 'payment', format: 'date' },
];

const FLOATING_ONLY: ReadonlySet<string> = new Set(['marginBps', 'stepUpMultiple', 'capPct']);

/** Only the columns that some class has terms for. */
function columnsOf({ tranches }: Deal, redemption: string): Column[] {
  const has = (kind: Tranche['coupon']['kind']) => tranches.some(({ coupon }) => coupon.kind === kind);
  return COLUMNS.filter(({ key }) => {
    if (key === 'ratePct') return has('fixed');
    return !FLOATING_ONLY.has(key) || has('floating');
  }).map((column) => {
    if (column.key === 'walYears') return { ...column, unit: `years, ${redemption}` };
    return column.key === 'window' ? { ...column, unit: redemption } : column;
  });
}

const PRICING_SPEED_PCT = 100;
const optional = (text: string | undefined, format: Cell['format']): Cell =>
  format === 'text' ? { value: text, format } : { value: text === undefined ? undefined : Number(text), format };

const windowText = ({ firstPrincipal, lastPrincipal }: PricedCell): string | undefined =>
  firstPrincipal === undefined || lastPrincipal === undefined
    ? undefined
    : `${printMonth(firstPrincipal)} ${printMonth(lastPrincipal)}`;

function trancheRow(
  tranche: Tranche,
  bondsUsd: number,
  support: Subordination | undefined,
  priced: PricedCell | undefined,
): Row {
  const { coupon, ratings } = tranche;
  const floating = coupon.kind === 'floating' ? coupon : undefined;
  return {
    id: tranche.id,
    kind: 'body',
    tranche: tranche.id,
    cells: {
      tranche: textCell(tranche.id),
      description: optional(tranche.description, 'text'),
      balanceUsd: optional(tranche.balanceUsd, 'usd'),
      sharePct: cell(bondsUsd > 0 ? (Number(tranche.balanceUsd) / bondsUsd) * 100 : undefined, 'pct'),
      ratePct: optional(coupon.kind === 'fixed' ? coupon.ratePct : undefined, 'rate'),
      marginBps: optional(floating?.marginBps, 'margin'),
      stepUpMultiple: optional(floating?.stepUpMultiple, 'multiple'),
      capPct: optional(floating?.capPct, 'rate'),
      pricePct: optional(tranche.pricePct, 'price'),
      moodys: optional(ratings.moodys, 'text'),
      sp: optional(ratings.sp, 'text'),
      initialPct: supportCell(support?.initial, 'pct'),
      atTargetPct: supportCell(support?.atTarget, 'pct'),
      walYears: { value: priced?.walYears, format: 'years', reason: priced?.reason },
      window: cell(priced && windowText(priced), 'text'),
      lastScheduledPayment: cell(dateOf(tranche.lastScheduledPayment), 'date'),
    },
  };
}

/** Margin of the floating classes weighted by balance, in basis points to one decimal. */
function averageMargin(tranches: Tranche[]): number | undefined {
  let usd = 0;
  let weighted = 0;
  for (const { balanceUsd, coupon } of tranches) {
    if (coupon.kind !== 'floating') continue;
    usd += Number(balanceUsd);
    weighted += Number(balanceUsd) * Number(coupon.marginBps);
  }
  return usd > 0 ? Math.round((weighted / usd) * 10) / 10 : undefined;
}

function totalRow(id: string, title: string, tranches: Tranche[]): Row {
  const bondsUsd = sumDecimals(tranches.map(({ balanceUsd }) => balanceUsd)).toNumber();
  return {
    id,
    kind: 'total',
    cells: {
      tranche: textCell(title),
      balanceUsd: cell(bondsUsd, 'usd'),
      sharePct: cell(bondsUsd > 0 ? 100 : undefined, 'pct'),
      marginBps: cell(averageMargin(tranches), 'margin'),
    },
  };
}

function ocRow(deal: Deal, group: Group, bondsUsd: number, targetUsd: number): Row {
  const loansUsd = cutOffLoansUsd(deal, group.id);
  const ocUsd = sumDecimals([String(loansUsd)])
    .minus(bondsUsd)
    .toNumber();
  return {
    id: `oc|${group.id}`,
    kind: 'total',
    cells: {
      tranche: textCell('OC'),
      description: textCell('Overcollateralization'),
      balanceUsd: cell(ocUsd, 'usd'),
      initialPct: cell((ocUsd / loansUsd) * 100, 'pct'),
      atTargetPct: cell((targetUsd / loansUsd) * 100, 'pct'),
    },
  };
}

/** The front-page bond table, group by group, with credit enhancement and the figures at the pricing speed. */
export function structureTable(deal: Deal, priced: PricedDeal): Table {
  const support = pricedSupport(deal, priced);
  const atPricingSpeed = new Map(
    priced.cells
      .filter(({ redemption, speedPct }) => redemption === priced.redemptions[0] && speedPct === PRICING_SPEED_PCT)
      .map((one) => [one.tranche, one]),
  );
  const rows = deal.groups.flatMap((group): Row[] => {
    const tranches = deal.tranches.filter((tranche) => tranche.group === group.id);
    const bondsUsd = sumDecimals(tranches.map(({ balanceUsd }) => balanceUsd)).toNumber();
    return [
      ...tranches.map((one) => trancheRow(one, bondsUsd, support.get(one.id), atPricingSpeed.get(one.id))),
      totalRow(`total|${group.id}`, group.name, tranches),
      ocRow(deal, group, bondsUsd, closingTargetUsd(deal, priced, group.id)),
    ];
  });
  return {
    id: 'structure',
    title: 'Bonds',
    columns: columnsOf(deal, priced.redemptions[0] === 'maturity' ? 'to maturity' : 'to call'),
    rows: [...rows, totalRow('total', 'All classes', deal.tranches)],
    notes: [
      'Subordination at closing is 1 less the class and all senior to it over the loans at the cut-off date, pre-funded amount included.',
    ],
  };
}
