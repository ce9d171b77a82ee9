/** A line of a stratification: its label, and the values that it stands for. */
export interface Bin {
  label: string;
  /** A word, or the name of a bin that no value describes. */
  category?: string;
  value?: number;
  /** `2005-06` */
  month?: string;
  /** Ends of a range, both in it unless it says exclusive; null where it is open. */
  lower?: number | null;
  lowerExclusive?: true;
  upper?: number | null;
}

/** Loans put into bins. */
export interface Binned {
  bins: readonly Bin[];
  /** Position of each loan's bin, loans in the order in which they were given. */
  codes: Uint32Array;
}

/** The bin of loans without a value; always the last. */
export const MISSING: Bin = { label: 'Missing', category: 'Missing' };
/** The bin of loans with a value that is in no published range. */
export const OTHER: Bin = { label: 'Other', category: 'Other' };
