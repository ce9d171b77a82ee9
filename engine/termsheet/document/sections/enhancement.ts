import { pricedSupport, supportCell } from '../../priced-support.ts';
import type { Column, Row } from '../../table.ts';
import { textCell } from '../../table.ts';
import type { Block } from '../document.ts';
import { tableBlock } from '../sheet-table.ts';
import type { TermSheetSource } from '../source.ts';
import { ratingColumns, ratingsCells } from './ratings.ts';

const COLUMNS: Column[] = [
  { key: 'atTargetPct', title: 'Subordination', unit: 'OC at its target', format: 'pct' },
  { key: 'initialPct', title: 'Subordination', unit: 'at closing', format: 'pct' },
];

/** The support below each class. */
export function enhancementSection(source: TermSheetSource): Block[] {
  const { deal, priced } = source.run;
  const support = pricedSupport(deal, priced);
  const rows = deal.tranches.map((tranche): Row => {
    const { id } = tranche;
    const found = support.get(id);
    return {
      id,
      kind: 'body',
      tranche: id,
      cells: {
        tranche: textCell(id),
        ...ratingsCells(tranche),
        atTargetPct: supportCell(found?.atTarget, 'pct'),
        initialPct: supportCell(found?.initial, 'pct'),
      },
    };
  });
  const columns: Column[] = [{ key: 'tranche', title: 'Class', format: 'text' }, ...ratingColumns(deal), ...COLUMNS];
  const notes = [
    'With OC at its target: 1 less the class and all senior to it over the bonds of the group, times 1 less the target over the loans.',
    'At closing: 1 less the class and all senior to it over the loans of the group at the cut-off date, pre-funded amount included.',
  ];
  return [tableBlock(source, { id: 'enhancement', title: 'Subordination by class', columns, rows, notes })];
}
