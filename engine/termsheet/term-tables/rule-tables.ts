import type { Deal } from '../../deal/schema/deal.ts';
import type { Step } from '../../deal/schema/steps.ts';
import { sentence } from '../../deal/sentence.ts';
import { listRowId } from '../../deal/terms/list-rows.ts';
import { at } from '../../units/assert.ts';
import { callTable } from './deal-term-tables.ts';
import { positions, termTable, type TermTable } from './term-table.ts';

const RULE_TERMS = ['cite', 'pay', 'from', 'to', 'order', 'sharesPct', 'upTo', 'into'];

function rulesTable(deal: Deal, rules: readonly Step[], name: 'priority' | 'redemption', title: string): TermTable {
  const prefix = name === 'priority' ? 'rule' : 'redemption';
  return termTable(deal, {
    id: name,
    title,
    rows: positions(rules.length).map((position) => listRowId(prefix, position)),
    terms: RULE_TERMS,
    heads: [{ key: 'sentence', title: 'Rule', text: (position) => sentence(at(rules, position), deal) }],
    list: { name },
  });
}

/** Every rule with its sentence and its terms, in the order in which they pay. */
export const ruleTables = (deal: Deal): TermTable[] => [
  rulesTable(deal, deal.priority, 'priority', 'Priority of payments'),
  callTable(deal),
  rulesTable(deal, deal.redemption.priority, 'redemption', 'Priority of payments on redemption'),
];
