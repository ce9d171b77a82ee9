import type { ListName } from '../../deal/changes/list-change.ts';
import type { Deal, Group } from '../../deal/schema/deal.ts';
import { curveMonth, curveRowId, monthsOf } from '../../deal/terms/curve-terms.ts';
import { groupRowId } from '../../deal/terms/group-terms.ts';
import { listRowId } from '../../deal/terms/list-rows.ts';
import { at } from '../../units/assert.ts';
import { positions, rowsWithRoom, termTable, type TermTable } from './term-table.ts';

function curveSetsTable(deal: Deal): TermTable {
  return termTable(deal, {
    id: 'curve-sets',
    title: 'Curve sets',
    rows: positions(deal.curveSets.length).map((set) => listRowId('curveSet', set)),
    terms: ['name', 'firstMonth'],
    list: { name: 'curveSets' },
  });
}

/** A row a month, and room below to type or paste the next months into. */
function curveTable(deal: Deal, position: number): TermTable {
  const set = at(deal.curveSets, position);
  return termTable(deal, {
    id: `curve|${position}`,
    title: `Curves "${set.name}"`,
    ...rowsWithRoom(monthsOf(set), (month) => curveRowId(position, month)),
    terms: Object.keys(set.ratesPct),
    heads: [{ key: 'month', title: 'Month', text: (month) => curveMonth(set, month) }],
    notes: ['By the month of the payment that a rate applies to. After its last month a curve stays where it is.'],
  });
}

const GROUP_TERMS = [
  'id',
  'name',
  'speedKind',
  'cprPct',
  'absPct',
  'lostDays',
  'compensatedPct',
  'prefundingUsd',
  'fundingPeriodEnds',
];

const groupsTable = (deal: Deal): TermTable =>
  termTable(deal, {
    id: 'groups',
    title: 'Groups',
    rows: deal.groups.map(({ id }) => groupRowId(id)),
    terms: GROUP_TERMS,
    list: { name: 'groups' },
  });

interface GroupList {
  name: ListName;
  prefix: string;
  title: string;
  terms: readonly string[];
  /** Absent where the group does not have the list. */
  entries: (group: Group) => readonly unknown[] | undefined;
}

const GROUP_LISTS: readonly GroupList[] = [
  { name: 'fees', prefix: 'fee', title: 'Fees', terms: ['name', 'annualPct'], entries: ({ fees }) => fees },
  {
    name: 'speedSteps',
    prefix: 'speedStep',
    title: 'Speed by age',
    terms: ['fromMonth', 'annualPct'],
    entries: ({ speed }) => (speed.kind === 'cprByAge' ? speed.steps : undefined),
  },
  {
    name: 'purchases',
    prefix: 'purchase',
    title: 'Purchases with pre-funding',
    terms: ['period', 'amountUsd', 'youngerByMonths'],
    entries: ({ prefunding }) => prefunding?.purchases,
  },
];

function groupListTables(deal: Deal, group: Group): TermTable[] {
  return GROUP_LISTS.flatMap(({ name, prefix, title, terms, entries: entriesOf }) => {
    const entries = entriesOf(group);
    if (!entries) return [];
    const rows = positions(entries.length).map((position) => listRowId(prefix, position, group.id));
    const id = `${prefix}|${group.id}`;
    return [termTable(deal, { id, title: `${title}, ${group.name}`, rows, terms, list: { name, group: group.id } })];
  });
}

/** What a run assumes: curves, speeds, fees and pre-funding. */
export const assumptionTables = (deal: Deal): TermTable[] => [
  curveSetsTable(deal),
  ...positions(deal.curveSets.length).map((position) => curveTable(deal, position)),
  groupsTable(deal),
  ...deal.groups.flatMap((group) => groupListTables(deal, group)),
];
