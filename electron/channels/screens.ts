/** The screens of an open deal, in the order of the rail; their keys are Ctrl and their place in it, from 1. */
export const DEAL_SCREENS = [
  { id: 'structure', title: 'Structure & pricing', group: 'Deal' },
  { id: 'assumptions', title: 'Assumptions', group: 'Deal' },
  { id: 'priority', title: 'Priority of payments', group: 'Deal' },
  { id: 'triggers', title: 'Triggers & targets', group: 'Deal' },
  { id: 'hedges', title: 'Hedges', group: 'Deal' },
  { id: 'collateral', title: 'Collateral', group: 'Deal' },
  { id: 'results', title: 'Results', group: 'Answers' },
  { id: 'tie-out', title: 'Tie-out', group: 'Answers' },
  { id: 'versions', title: 'Versions', group: 'Answers' },
] as const;

export type DealScreenId = (typeof DEAL_SCREENS)[number]['id'];

/** A screen of the open deal, or the list of deals. */
export type Screen = DealScreenId | 'deals';
