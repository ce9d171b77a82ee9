import type { PaymentsView, PaymentView } from '../../electron/channels/results-views.ts';

/** The two lists of rules; the second pays on the date of the call. */
export type RuleListId = 'priority' | 'redemption';

/** What a rule paid in the period that is looked at. */
export const paidBy = ({ payments }: PaymentsView, list: RuleListId, position: number): PaymentView[] =>
  payments.filter(({ rule }) => rule?.list === list && rule.position === position);

export const sumUsd = (payments: readonly { usd: number }[]): number => payments.reduce((sum, { usd }) => sum + usd, 0);

/** Id of the row of a rule in the table of its list. */
export const ruleRowId = (list: RuleListId, position: number): string =>
  `${list === 'priority' ? 'rule' : 'redemption'}|${position}`;
