/** The screens of an open deal, in the order of the rail; their keys are Ctrl and a digit. */
export const DEAL_SCREENS = [
  { id: 'structure', key: '1', title: 'Structure & pricing', group: 'Deal' },
  { id: 'assumptions', key: '2', title: 'Assumptions', group: 'Deal' },
  { id: 'priority', key: '3', title: 'Priority of payments', group: 'Deal' },
  { id: 'triggers', key: '4', title: 'Triggers & targets', group: 'Deal' },
  { id: 'hedges', key: '5', title: 'Hedges', group: 'Deal' },
  { id: 'collateral', key: '6', title: 'Collateral', group: 'Deal' },
  { id: 'results', key: '7', title: 'Results', group: 'Answers' },
  { id: 'tie-out', key: '8', title: 'Tie-out', group: 'Answers' },
  { id: 'versions', key: '9', title: 'Versions', group: 'Answers' },
  { id: 'term-sheet', key: '0', title: 'Term sheet', group: 'Output' },
] as const;

export type DealScreenId = (typeof DEAL_SCREENS)[number]['id'];

/** A screen of the open deal, or the list of deals. */
export type Screen = DealScreenId | 'deals';
