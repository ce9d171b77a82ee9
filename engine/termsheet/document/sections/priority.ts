import type { Deal } from '../../../deal/schema/deal.ts';
import type { Step } from '../../../deal/schema/steps.ts';
import { sentence } from '../../../deal/sentence.ts';
import type { Block } from '../document.ts';
import { paragraph } from '../sheet-table.ts';
import type { TermSheetSource } from '../source.ts';

/** Rules as sentences, in their order. */
export const rulesBlock = (deal: Deal, steps: readonly Step[]): Block => ({
  kind: 'rules',
  rules: steps.map((step) => ({ cite: step.cite, text: sentence(step, deal) })),
});

/** The priority of payments, from the rules that the figures are run by. */
export function prioritySection({ run: { deal } }: TermSheetSource): Block[] {
  const opening = 'On each payment date, after fees and expenses, cash is paid by these rules, one after the other.';
  return [paragraph(opening), rulesBlock(deal, deal.priority)];
}
