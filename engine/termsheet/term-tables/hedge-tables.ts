import type { Deal } from '../../deal/schema/deal.ts';
import { hedgePeriodRowId, periodsOf } from '../../deal/terms/hedge-terms.ts';
import { listRowId } from '../../deal/terms/list-rows.ts';
import { periodHeads } from './period-heads.ts';
import { positions, rowsWithRoom, termTable, type TermTable } from './term-table.ts';

const HEDGE_TERMS = [
  'id',
  'group',
  'kind',
  'payFixedPct',
  'fixedDayCount',
  'receiveIndex',
  'floatDayCount',
  'notionalKind',
  'notionalGroup',
  'notionalUsd',
  'balanceGuaranteed',
  'note',
];

const contractsTable = (deal: Deal): TermTable =>
  termTable(deal, {
    id: 'hedges',
    title: 'Derivative contracts',
    rows: positions(deal.hedges.length).map((position) => listRowId('hedge', position)),
    terms: HEDGE_TERMS,
    list: { name: 'hedges' },
  });

/** A row a period, and room below to type or paste the next ones into; contracts without a list by period have no table. */
function periodTables(deal: Deal): TermTable[] {
  return deal.hedges.flatMap((hedge, position) => {
    const periods = periodsOf(hedge);
    if (periods === 0) return [];
    return [
      termTable(deal, {
        id: `hedge-periods|${position}`,
        title: `${hedge.id} by period`,
        ...rowsWithRoom(periods, (i) => hedgePeriodRowId(position, i + 1)),
        terms: ['strikePct', 'ceilingPct', 'notionalUsd'],
        heads: periodHeads(deal),
        notes: ['The last strike and ceiling hold for ever; after its last notional the contract is over.'],
      }),
    ];
  });
}

export const hedgeTables = (deal: Deal): TermTable[] => [contractsTable(deal), ...periodTables(deal)];
