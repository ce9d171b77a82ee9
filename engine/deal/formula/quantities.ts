export type FormulaType = 'number' | 'boolean' | 'date';

interface QuantityInfo {
  type: FormulaType;
  unit: string;
  meaning: string;
  /** A group's own, or another's by name: `oc` or `oc("2")`; in the deal's own formulas, the sum over the groups. */
  ofGroup: boolean;
}

const ofGroup = (unit: string, meaning: string): QuantityInfo => ({ type: 'number', unit, meaning, ofGroup: true });

/** The named quantities that formulas may use: one table for checking, running and documenting. */
export const QUANTITIES = {
  loans: ofGroup('$', 'loans at the end of the related due period, pre-funded amount included'),
  loansAtCutOff: ofGroup('$', 'loans at the cut-off date, pre-funded amount included'),
  bonds: ofGroup('$', 'bonds outstanding, after what was paid so far this period'),
  oc: ofGroup('$', 'loans less bonds, after what was paid so far this period'),
  ocTarget: ofGroup('$', "the group's overcollateralization target this period"),
  excessInterest: ofGroup('$', 'interest funds not yet paid out this period'),
  delinquent90: ofGroup('$', 'loans 90 or more days delinquent'),
  cumulativeLosses: ofGroup('$', 'realized losses since the cut-off date'),
  scheduledPrincipal: ofGroup('$', 'scheduled principal collected for this payment date'),
  prepaidPrincipal: ofGroup('$', 'prepayments collected for this payment date'),
  lossesToMakeGood: ofGroup('$', 'realized losses not yet made good from excess cash flow'),
  period: { type: 'number', unit: 'periods', meaning: '1 for the first payment date', ofGroup: false },
  paymentDate: { type: 'date', unit: 'date', meaning: 'the payment date, unadjusted', ofGroup: false },
} satisfies Record<string, QuantityInfo>;

export type QuantityName = keyof typeof QUANTITIES;

export function isQuantity(name: string): name is QuantityName {
  return Object.hasOwn(QUANTITIES, name);
}
