/** Whole dollars with separators: `7,593,187`. */
export const dollars = (usd: number): string => usd.toLocaleString('en-US', { maximumFractionDigits: 0 });
