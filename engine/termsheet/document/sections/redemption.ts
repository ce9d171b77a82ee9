import { formulaWords } from '../../../deal/formula/words.ts';
import type { Deal } from '../../../deal/schema/deal.ts';
import { classWords } from '../../../deal/sentence.ts';
import { printValue } from '../../../units/print.ts';
import type { Block, Fact } from '../document.ts';
import { heading, paragraph } from '../sheet-table.ts';
import type { TermSheetSource } from '../source.ts';
import { rulesBlock } from './priority.ts';

/** Classes by how often their margin is counted after the call date; nothing for those whose margin stays. */
function stepUps({ tranches }: Deal): Fact[] {
  const byMultiple = new Map<number, string[]>();
  for (const { id, coupon } of tranches) {
    const multiple = coupon.kind === 'floating' ? Number(coupon.stepUpMultiple ?? 1) : 1;
    if (multiple !== 1) byMultiple.set(multiple, [...(byMultiple.get(multiple) ?? []), id]);
  }
  return [...byMultiple].map(([multiple, ids]) => ({
    title: classWords(ids),
    text: `${printValue(multiple, 'multiple')} the initial margin`,
  }));
}

/** When the deal may be called, what the call pays, and what becomes of margins if it is not exercised. */
export function redemptionSection({ run: { deal } }: TermSheetSource): Block[] {
  const { cleanUpCall, priority } = deal.redemption;
  if (cleanUpCall === 'false') return [paragraph('There is no clean-up call.')];
  const facts = stepUps(deal);
  const from =
    cleanUpCall === 'true' ? 'any payment date' : `the first payment date on which ${formulaWords(cleanUpCall, deal)}`;
  return [
    paragraph(`The clean-up call may be exercised on ${from}.`),
    ...(facts.length === 0
      ? []
      : ([
          heading('Margins if the call is not exercised'),
          paragraph('From the accrual period after the first date on which the call could be exercised:'),
          { kind: 'facts', facts },
        ] satisfies Block[])),
    paragraph('On the date of the call the loans are sold at par with accrued interest, and these rules pay:'),
    rulesBlock(deal, priority),
  ];
}
