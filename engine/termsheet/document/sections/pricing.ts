import type { Deal } from '../../../deal/schema/deal.ts';
import type { Tranche } from '../../../deal/schema/tranche.ts';
import { dateOf } from '../../../units/dates.ts';
import { printDate, printValue } from '../../../units/print.ts';
import { pricingTable, REDEMPTION_TITLES } from '../../pricing-table.ts';
import type { Row, Table } from '../../table.ts';
import type { Block } from '../document.ts';
import { paragraph, tableBlock } from '../sheet-table.ts';
import type { TermSheetSource } from '../source.ts';

/** `33 bp over LIBOR1M`, `coupon 5.25%` */
function couponText({ coupon }: Tranche): string {
  if (coupon.kind === 'none') return 'principal only';
  if (coupon.kind === 'fixed') return `coupon ${printValue(Number(coupon.ratePct), 'rate')}`;
  return `margin ${printValue(Number(coupon.marginBps), 'margin')} over ${coupon.index}`;
}

function subtitleOf({ dates }: Deal, tranche: Tranche): string {
  const parts = [
    `Settlement ${printDate(dateOf(dates.settlement))}`,
    `balance $${printValue(Number(tranche.balanceUsd), 'usd')}`,
    couponText(tranche),
    `price ${printValue(Number(tranche.pricePct), 'price')}`,
  ];
  return parts.join(' · ');
}

const isOf =
  (tranche: string, redemption: string) =>
  ({ cells }: Row): boolean =>
    cells['tranche']?.value === tranche && cells['redemption']?.value === redemption;

/** The part of the pricing table that is of one class to one redemption, which its title then says. */
function partOf({ columns, rows }: Table, tranche: string, redemption: string): Pick<Table, 'columns' | 'rows'> {
  return {
    columns: columns
      .filter(({ key }) => key !== 'tranche' && key !== 'redemption')
      .map((column) => (column.key === 'measure' ? { ...column, title: 'Percent of the pricing speed' } : column)),
    rows: rows.filter(isOf(tranche, redemption)),
  };
}

/** The price sensitivity tables: one for each class and redemption. */
export function pricingSection(source: TermSheetSource): Block[] {
  const { deal, priced } = source.run;
  const whole = pricingTable(deal, priced);
  const tables = deal.tranches.flatMap((tranche) =>
    priced.redemptions.map((redemption) => {
      const title = REDEMPTION_TITLES[redemption];
      return tableBlock(
        source,
        {
          ...partOf(whole, tranche.id, title),
          id: `pricing|${tranche.id}|${redemption}`,
          title: `Class ${tranche.id}, ${title.toLowerCase()}`,
          notes: [],
        },
        { subtitle: subtitleOf(deal, tranche) },
      );
    }),
  );
  return [...whole.notes.map(paragraph), ...tables];
}
