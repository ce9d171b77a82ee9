/** Every kind of section, in the usual order, with its usual title. */
export const SECTION_TITLES = {
  cover: 'Cover',
  bonds: 'Offered securities',
  parties: 'Transaction parties',
  dates: 'Dates and definitions',
  fees: 'Fees and expenses',
  priority: 'Priority of payments',
  overcollateralization: 'Overcollateralization and triggers',
  enhancement: 'Credit enhancement',
  redemption: 'Optional redemption',
  hedges: 'Derivative contracts',
  pricing: 'Price sensitivity',
  rates: 'Available rate schedules',
  decrement: 'Decrement tables',
  cashflows: 'Cash flows',
  pool: 'Collateral summary',
  stratifications: 'Collateral stratifications',
  assumptions: 'Modeling assumptions',
} as const;

export type SectionKind = keyof typeof SECTION_TITLES;

export const SECTION_KINDS = Object.keys(SECTION_TITLES) as SectionKind[];
