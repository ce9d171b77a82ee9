import { sumDecimals } from '../../../units/money.ts';
import { cell, textCell, type Row } from '../../table.ts';
import type { Block } from '../document.ts';
import { tableBlock } from '../sheet-table.ts';
import type { TermSheetSource } from '../source.ts';

/** What is taken from the loans' interest before the bonds. */
export function feesSection(source: TermSheetSource): Block[] | string {
  const groups = source.run.deal.groups.filter(({ fees }) => fees.length > 0);
  if (groups.length === 0) return 'The deal has no fees.';
  const rows = groups.flatMap(({ id, name, fees }): Row[] => [
    ...fees.map((fee, position): Row => ({
      id: `${id}|${position}`,
      kind: 'body',
      cells: {
        group: textCell(position === 0 ? name : ''),
        fee: textCell(fee.name),
        annualPct: cell(Number(fee.annualPct), 'rate'),
      },
    })),
    {
      id: `total|${id}`,
      kind: 'total',
      cells: {
        group: textCell(''),
        fee: textCell('Total'),
        annualPct: cell(sumDecimals(fees.map(({ annualPct }) => annualPct)).toNumber(), 'rate'),
      },
    },
  ]);
  const table = {
    id: 'fees',
    title: 'Fees by group',
    columns: [
      { key: 'group', title: 'Group', format: 'text' as const },
      { key: 'fee', title: 'Fee', format: 'text' as const },
      { key: 'annualPct', title: 'Rate', unit: '% p.a. of the loans', format: 'rate' as const, adds: true as const },
    ],
    rows,
    notes: ['Taken from the interest of the loans before the bonds are paid.'],
  };
  return [tableBlock(source, table)];
}
