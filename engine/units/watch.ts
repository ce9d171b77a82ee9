/** The kinds of work that can take long. */
export const WORKS = ['checking', 'stratifying', 'gathering', 'amortizing', 'pricing'] as const;
export type Work = (typeof WORKS)[number];

/**
 * Is told now and then how far long work has come: so many done, of so many. Whoever gives the work up throws from here,
 * so nothing may be kept, and no cache filled, before the work is through.
 */
export type Watch = (work: Work, done: number, of: number) => void;

/** Nobody looks. */
export const unwatched: Watch = () => undefined;

/** Loans that are worked through from one look to the next: some milliseconds. */
export const LOANS_AT_ONCE = 4_096;
