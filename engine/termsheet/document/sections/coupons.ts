import type { Deal } from '../../../deal/schema/deal.ts';
import type { Tranche } from '../../../deal/schema/tranche.ts';
import { classWords } from '../../../deal/sentence.ts';
import { cell, textCell, type Cell, type Column, type Table } from '../../table.ts';

const COLUMNS: Column[] = [
  { key: 'tranche', title: 'Class', format: 'text' },
  { key: 'coupon', title: 'Interest', format: 'text' },
  { key: 'ratePct', title: 'Coupon', unit: '% p.a.', format: 'rate' },
  { key: 'marginBps', title: 'Margin', unit: 'bp', format: 'margin' },
  { key: 'stepUpBps', title: 'Margin', unit: 'after the call date', format: 'margin' },
  { key: 'capPct', title: 'Cap', unit: '% p.a.', format: 'rate' },
  { key: 'floorPct', title: 'Floor', unit: '% p.a.', format: 'rate' },
  { key: 'available', title: 'Available funds cap', format: 'text' },
  { key: 'dayCount', title: 'Day count', format: 'text' },
  { key: 'delayDays', title: 'Delay', unit: 'days', format: 'count' },
  { key: 'pricePct', title: 'Price', unit: '% of par', format: 'price' },
];

/** `LIBOR1M`, `-2 x LIBOR1M`, `Fixed`, `Principal only`, `Interest only on Class A`. */
function couponWords({ coupon, notionalOf }: Tranche): string {
  if (notionalOf) return `Interest only on ${classWords(notionalOf)}`;
  if (coupon.kind === 'none') return 'Principal only';
  if (coupon.kind === 'fixed') return 'Fixed';
  return coupon.multiplier === undefined ? coupon.index : `${coupon.multiplier} × ${coupon.index}`;
}

const given = (text: string | undefined, format: Cell['format']): Cell =>
  cell(text === undefined ? undefined : Number(text), format);

function couponCells({ coupon }: Tranche): Record<string, Cell> {
  if (coupon.kind === 'none') return {};
  const available = textCell(coupon.availableFundsCap ? 'yes' : 'no');
  if (coupon.kind === 'fixed') return { ratePct: given(coupon.ratePct, 'rate'), available };
  const { marginBps, stepUpMultiple, capPct, floorPct } = coupon;
  const stepped = stepUpMultiple === undefined ? undefined : Number(marginBps) * Number(stepUpMultiple);
  return {
    marginBps: given(marginBps, 'margin'),
    stepUpBps: cell(stepped, 'margin'),
    capPct: given(capPct, 'rate'),
    floorPct: given(floorPct, 'rate'),
    available,
  };
}

/** How each class pays interest; only the columns that some class has terms for. */
export function couponTable({ tranches }: Deal): Table {
  const rows = tranches.map((tranche) => ({
    id: tranche.id,
    kind: 'body' as const,
    tranche: tranche.id,
    cells: {
      tranche: textCell(tranche.id),
      coupon: textCell(couponWords(tranche)),
      ...couponCells(tranche),
      dayCount: textCell(tranche.dayCount),
      delayDays: cell(tranche.delayDays, 'count'),
      pricePct: cell(Number(tranche.pricePct), 'price'),
    },
  }));
  const isUsed = ({ key }: Column): boolean =>
    rows.some(({ cells }) => (cells as Record<string, Cell>)[key]?.value !== undefined);
  const notes = rows.some(({ cells }) => (cells as Record<string, Cell>)['available']?.value === 'yes')
    ? ['The note rate of a class under the available funds cap is never above the available funds rate of its group.']
    : [];
  return { id: 'coupons', title: 'Coupons and prices', columns: COLUMNS.filter(isUsed), rows, notes };
}
