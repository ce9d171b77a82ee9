import { expect, test } from 'vitest';
import { sentence } from '../../engine/deal/sentence.ts';
import { libraryDeal } from '../../engine/library/index.ts';

const deal = libraryDeal('impac-2003-8');
if (!deal) throw new Error('the reference deal is shipped');

test('the sixteen rules of the reference deal read like its document', () => {
  const rules = deal.priority.filter(({ cite }) => /^Group [12], \d$/.test(cite));
  expect(rules).toHaveLength(16);
  expect(rules.map((step) => `${step.cite}. ${sentence(step, deal)}`).join('\n')).toMatchInlineSnapshot(`
    "Group 1, 1. From Group 1 interest funds, to Classes 1-A-1, 1-A-2, 1-M-1, 1-M-2, 1-M-3 and 1-M-4, in that order: the interest accrued at their note rates.
    Group 1, 2. From Group 1 principal funds, to Classes 1-A-1, 1-A-2, 1-M-1, 1-M-2, 1-M-3 and 1-M-4, pro rata by balance: principal, until overcollateralization is at its target.
    Group 1, 3. From Group 1 excess cash flow, to Classes 1-A-1, 1-A-2, 1-M-1, 1-M-2, 1-M-3 and 1-M-4, pro rata by balance: principal, until overcollateralization is at its target.
    Group 1, 4. From Group 1 excess cash flow, to Classes 1-A-1, 1-A-2, 1-M-1, 1-M-2, 1-M-3 and 1-M-4, in that order: unpaid interest shortfalls of earlier payment dates, with interest on them.
    Group 1, 5. From Group 1 excess cash flow, to Classes 1-A-1, 1-A-2, 1-M-1, 1-M-2, 1-M-3 and 1-M-4, in that order: realized losses allocated to them earlier and not yet reimbursed.
    Group 1, 6. From Group 1 excess cash flow, to Classes 1-A-1, 1-A-2, 1-M-1, 1-M-2, 1-M-3 and 1-M-4, in that order: basis risk shortfalls, with interest on them.
    Group 2, 1. From Group 2 interest funds, to Classes 2-A-1, 2-M-1, 2-M-2 and 2-B-1, in that order: the interest accrued at their note rates.
    Group 2, 2. From Group 2 principal funds, to Classes 2-A-1, 2-M-1, 2-M-2 and 2-B-1, pro rata by balance: principal, until overcollateralization is at its target.
    Group 2, 3. From Group 2 excess cash flow, to Classes 2-A-1, 2-M-1, 2-M-2 and 2-B-1, pro rata by balance: principal, until overcollateralization is at its target.
    Group 2, 4. From Group 2 excess cash flow, to Classes 2-A-1, 2-M-1, 2-M-2 and 2-B-1, in that order: unpaid interest shortfalls of earlier payment dates, with interest on them.
    Group 2, 5. From Group 2 excess cash flow, to Classes 2-A-1, 2-M-1, 2-M-2 and 2-B-1, in that order: realized losses allocated to them earlier and not yet reimbursed.
    Group 2, 6. From Group 2 excess cash flow, to Classes 2-A-1, 2-M-1, 2-M-2 and 2-B-1, in that order: basis risk shortfalls, with interest on them.
    Group 1, 7. From Group 1 excess cash flow, to Classes 2-A-1, 2-M-1, 2-M-2 and 2-B-1, pro rata by balance: principal, up to the lesser of the Group 2 overcollateralization target less the Group 2 overcollateralization and the Group 2 realized losses not yet made good.
    Group 2, 7. From Group 2 excess cash flow, to Classes 1-A-1, 1-A-2, 1-M-1, 1-M-2, 1-M-3 and 1-M-4, pro rata by balance: principal, up to the lesser of the Group 1 overcollateralization target less the Group 1 overcollateralization and the Group 1 realized losses not yet made good.
    Group 1, 8. From Group 1 excess cash flow, to the holders of the certificates: all that is left.
    Group 2, 8. From Group 2 excess cash flow, to the holders of the certificates: all that is left."
  `);
});
