import type { Deal, Group } from '../../../deal/schema/deal.ts';
import type { Tranche } from '../../../deal/schema/tranche.ts';
import type { PricedCell } from '../../../scenario/price-deal.ts';
import { dateOf, monthsBetween, type DaySerial } from '../../../units/dates.ts';
import { sumDecimals } from '../../../units/money.ts';
import type { Redemption } from '../../../waterfall/run-options.ts';
import { REDEMPTION_TITLES } from '../../pricing-table.ts';
import { cell, textCell, type Cell, type Column, type Row } from '../../table.ts';
import type { Block } from '../document.ts';
import { tableBlock } from '../sheet-table.ts';
import { PRICING_SPEED_PCT, type TermSheetSource } from '../source.ts';
import { couponTable } from './coupons.ts';
import { ratingColumns, ratingsCells } from './ratings.ts';

/** Figures given for each redemption of the grid. */
const FIGURES = [
  { key: 'walYears', title: 'WAL', format: 'years' },
  { key: 'modDurationYears', title: 'Mod. duration', format: 'years' },
  { key: 'window', title: 'Payment window', format: 'text' },
] as const;

const figureColumns = (redemptions: readonly Redemption[]): Column[] =>
  FIGURES.flatMap(({ key, title, format }) =>
    redemptions.map((redemption) => {
      const unit = format === 'years' ? 'years' : 'months';
      return {
        key: `${key}|${redemption}`,
        title,
        unit: `${unit}, ${REDEMPTION_TITLES[redemption].toLowerCase()}`,
        format,
      };
    }),
  );

/** `1 - 52`: the payment dates on which the class is paid principal, counted from the first. */
function windowText(deal: Deal, { firstPrincipal, lastPrincipal }: PricedCell): string | undefined {
  if (firstPrincipal === undefined || lastPrincipal === undefined) return undefined;
  const first = dateOf(deal.dates.firstPayment);
  const numberOf = (date: DaySerial): number => monthsBetween(first, date) + 1;
  return `${numberOf(firstPrincipal)} – ${numberOf(lastPrincipal)}`;
}

const figureCells = (deal: Deal, priced: readonly PricedCell[]): [string, Cell][] =>
  priced.flatMap((one): [string, Cell][] => {
    const { redemption, walYears, modDurationYears, reason } = one;
    return [
      [`walYears|${redemption}`, { ...cell(walYears, 'years'), reason }],
      [`modDurationYears|${redemption}`, { ...cell(modDurationYears, 'years'), reason }],
      [`window|${redemption}`, { ...cell(windowText(deal, one), 'text'), reason }],
    ];
  });

const bondRow = (deal: Deal, tranche: Tranche, priced: readonly PricedCell[]): Row => ({
  id: tranche.id,
  kind: 'body',
  tranche: tranche.id,
  cells: {
    tranche: textCell(tranche.id),
    balanceUsd: cell(Number(tranche.balanceUsd), 'usd'),
    description: cell(tranche.description, 'text'),
    ...Object.fromEntries(figureCells(deal, priced)),
    ...ratingsCells(tranche),
    lastScheduledPayment: cell(dateOf(tranche.lastScheduledPayment), 'month'),
  },
});

function totalRow(id: string, title: string, tranches: readonly Tranche[]): Row {
  const usd = sumDecimals(tranches.map(({ balanceUsd }) => balanceUsd)).toNumber();
  return { id, kind: 'total', cells: { tranche: textCell(title), balanceUsd: cell(usd, 'usd') } };
}

const ofGroup = ({ tranches }: Deal, { id }: Group): Tranche[] => tranches.filter(({ group }) => group === id);

/** The front page: what is offered, how long it lives at the pricing speed, and how it pays interest. */
export function bondsSection(source: TermSheetSource): Block[] {
  const { run } = source;
  const { deal } = run;
  const { cells, redemptions } = run.price({ speedsPct: [PRICING_SPEED_PCT] });
  const rowOf = (tranche: Tranche): Row =>
    bondRow(
      deal,
      tranche,
      cells.filter((one) => one.tranche === tranche.id),
    );
  const rows = deal.groups.flatMap((group) => {
    const classes = ofGroup(deal, group);
    return [...classes.map(rowOf), totalRow(`total|${group.id}`, group.name, classes)];
  });
  const columns: Column[] = [
    { key: 'tranche', title: 'Class', format: 'text' },
    { key: 'balanceUsd', title: 'Size', unit: '$', format: 'usd', adds: true },
    { key: 'description', title: 'Type', format: 'text' },
    ...figureColumns(redemptions),
    ...ratingColumns(deal),
    { key: 'lastScheduledPayment', title: 'Last scheduled', unit: 'payment', format: 'month' },
  ];
  const notes = [
    'WAL, modified duration and payment window are at 100% of the pricing speed; windows count payment dates from the first.',
    ...(deal.termSheet?.footnotes ?? []),
  ];
  const all = deal.groups.length > 1 ? [totalRow('total', 'All classes', deal.tranches)] : [];
  const table = { id: 'bonds', title: 'Classes', columns, rows: [...rows, ...all], notes };
  return [tableBlock(source, table), tableBlock(source, couponTable(deal))];
}
