const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

/** `1st`, `22nd`, `13th` */
export const ordinal = (count: number): string => `${count}${ENDINGS[rules.select(count)] ?? 'th'}`;
