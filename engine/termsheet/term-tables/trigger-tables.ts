import type { Deal } from '../../deal/schema/deal.ts';
import { groupRowId } from '../../deal/terms/group-terms.ts';
import { listRowId } from '../../deal/terms/list-rows.ts';
import { amountRowId } from '../../deal/terms/trigger-terms.ts';
import { callTable } from './deal-term-tables.ts';
import { periodHeads } from './period-heads.ts';
import { positions, termTable, type TermTable } from './term-table.ts';

const targetsTable = (deal: Deal): TermTable =>
  termTable(deal, {
    id: 'targets',
    title: 'Overcollateralization targets',
    rows: deal.groups.map(({ id }) => groupRowId(id)),
    terms: ['name', 'ocTarget', 'ocTargetFrozenWhile'],
  });

const LISTS = [
  { name: 'triggers', prefix: 'trigger', title: 'Triggers', terms: ['id', 'group', 'when', 'latching', 'note'] },
  { name: 'accounts', prefix: 'account', title: 'Accounts', terms: ['id', 'group', 'openingUsd'] },
  {
    name: 'schedules',
    prefix: 'schedule',
    title: 'Schedules',
    terms: ['id', 'group', 'kind', 'lastHolds', 'openingUsd', 'lowerPct', 'upperPct'],
  },
] as const;

function listTable(deal: Deal, { name, prefix, title, terms }: (typeof LISTS)[number]): TermTable {
  const rows = positions(deal[name].length).map((position) => listRowId(prefix, position));
  return termTable(deal, { id: name, title, rows, terms, list: { name } });
}

/** A row a period, and one more to type the next amount into. */
function amountTables(deal: Deal): TermTable[] {
  return deal.schedules.flatMap((schedule, position) => {
    if (schedule.kind !== 'amounts') return [];
    return [
      termTable(deal, {
        id: `amounts|${position}`,
        title: `Amounts of ${schedule.id}`,
        rows: positions(schedule.usd.length + 1).map((i) => amountRowId(position, i + 1)),
        terms: ['usd'],
        heads: periodHeads(deal),
        notes: [schedule.lastHolds ? 'The last amount holds for ever.' : 'After the last amount there is nothing.'],
      }),
    ];
  });
}

/** What formulas decide, and the names that they can ask for. */
export const triggerTables = (deal: Deal): TermTable[] => [
  ...LISTS.slice(0, 1).map((list) => listTable(deal, list)),
  targetsTable(deal),
  callTable(deal),
  ...LISTS.slice(1).map((list) => listTable(deal, list)),
  ...amountTables(deal),
];
