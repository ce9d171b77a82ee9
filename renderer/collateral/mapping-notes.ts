import { KNOWN_FIELDS } from '../../electron/channels/tape-columns.ts';
import type { Mapping } from '../../engine/tape/mapping.ts';
import { isKnown, usedFields } from './mapping-choices.ts';

/** What a person should know of a mapping before the loans are read. */
export interface MappingNotes {
  /** Two columns for one field: it cannot be read like that. */
  doubled: string[];
  /** Without these no loan can be run. */
  missing: string[];
  /** Headings that stand for no field the program knows. */
  unmatched: string[];
}

/** What a run needs, and the ways in which a tape can say it. */
const NEEDED: readonly { name: string; ways: readonly (readonly string[])[]; ofAdjustable?: true }[] = [
  { name: 'current balance', ways: [['current_balance']] },
  { name: 'note rate', ways: [['note_rate_pct']] },
  {
    name: 'remaining term (or maturity, or original term and age)',
    ways: [
      ['remaining_term_months'],
      ['maturity_date'],
      ['original_term_months', 'age_months'],
      ['original_term_months', 'first_payment_date'],
    ],
  },
  { name: 'gross margin', ways: [['gross_margin_pct']], ofAdjustable: true },
  {
    name: 'next rate change (or months to roll)',
    ways: [['next_rate_change_date'], ['months_to_roll']],
    ofAdjustable: true,
  },
  { name: 'months between rate changes', ways: [['rate_change_frequency_months']], ofAdjustable: true },
];

export function mappingNotes(mapping: Mapping): MappingNotes {
  const used = usedFields(mapping);
  const headings = (key: string) =>
    mapping.columns.flatMap(({ heading, field }) => (field?.key === key ? heading : []));
  return {
    doubled: [...used].flatMap((key) => {
      const columns = headings(key);
      return columns.length > 1 ? `${titleOf(key)} is taken from ${columns.join(' and ')}: choose one of them.` : [];
    }),
    missing: NEEDED.flatMap(({ name, ways, ofAdjustable }) => {
      const isSaid = ways.some((way) => way.every((key) => used.has(key)));
      return isSaid || (ofAdjustable && !used.has('index')) ? [] : name;
    }),
    unmatched: mapping.columns.flatMap(({ heading, field }) => (field && !isKnown(field.key) ? heading : [])),
  };
}

const titleOf = (key: string): string => KNOWN_FIELDS.find((field) => field.key === key)?.title ?? key;
