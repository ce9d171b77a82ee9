/** How a person is helped to type a term: `choice` and `list` are words to pick from, one or several. */
export const TERM_INPUTS = ['text', 'number', 'date', 'choice', 'list', 'formula'] as const;

export type TermInput = (typeof TERM_INPUTS)[number];
