import type { Deal } from '../../deal/schema/deal.ts';
import { groupRowId } from '../../deal/terms/group-terms.ts';
import { listRowId } from '../../deal/terms/list-rows.ts';
import { amountRowId } from '../../deal/terms/trigger-terms.ts';
import { at } from '../../units/assert.ts';
import { callTable } from './deal-term-tables.ts';
import { formulaHead } from './formula-head.ts';
import { periodHeads } from './period-heads.ts';
import { positions, rowsWithRoom, termTable, type TermTable } from './term-table.ts';

const targetsTable = (deal: Deal): TermTable =>
  termTable(deal, {
    id: 'targets',
    title: 'Overcollateralization targets',
    rows: deal.groups.map(({ id }) => groupRowId(id)),
    terms: ['name', 'ocTarget', 'ocTargetFrozenWhile'],
    heads: [
      formulaHead(deal, 'ocTarget', (group) => at(deal.groups, group).ocTarget),
      formulaHead(deal, 'ocTargetFrozenWhile', (group) => at(deal.groups, group).ocTargetFrozenWhile),
    ],
  });

const triggersTable = (deal: Deal): TermTable =>
  termTable(deal, {
    id: 'triggers',
    title: 'Triggers',
    rows: positions(deal.triggers.length).map((position) => listRowId('trigger', position)),
    terms: ['id', 'group', 'when', 'latching', 'note'],
    heads: [formulaHead(deal, 'when', (trigger) => at(deal.triggers, trigger).when)],
    list: { name: 'triggers' },
  });

const LISTS = [
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

/** A row a period, and room below to type or paste the next amounts into. */
function amountTables(deal: Deal): TermTable[] {
  return deal.schedules.flatMap((schedule, position) => {
    if (schedule.kind !== 'amounts') return [];
    return [
      termTable(deal, {
        id: `amounts|${position}`,
        title: `Amounts of ${schedule.id}`,
        ...rowsWithRoom(schedule.usd.length, (i) => amountRowId(position, i + 1)),
        terms: ['usd'],
        heads: periodHeads(deal),
        notes: [schedule.lastHolds ? 'The last amount holds for ever.' : 'After the last amount there is nothing.'],
      }),
    ];
  });
}

/** What formulas decide, and the names that they can ask for. */
export const triggerTables = (deal: Deal): TermTable[] => [
  triggersTable(deal),
  targetsTable(deal),
  callTable(deal),
  ...LISTS.map((list) => listTable(deal, list)),
  ...amountTables(deal),
];
