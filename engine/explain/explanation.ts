import type { Place } from '../units/diagnostic.ts';
import { printFixed } from '../units/print.ts';

/** Why a number is what it is: a sentence, the number, and what it is made of. */
export interface Explanation {
  text: string;
  /** As printed, with its unit. */
  value?: string;
  /** Where in the deal document the reason stands. */
  place?: Place;
  parts: Explanation[];
}

export const dollars = (usd: number): string => `$${printFixed(usd, 2)}`;
export const percent = (rate: number): string => `${printFixed(rate * 100, 5)}%`;
/** The value of an explanation that has one where there is a rate. */
export const valueOf = (rate: number | undefined): { value?: string } =>
  rate === undefined ? {} : { value: percent(rate) };
export const years = (value: number): string => `${printFixed(value, 4)} years`;

/** An explanation as indented lines. */
export function explanationLines({ text, value, parts }: Explanation, depth = 0): string[] {
  const line = value === undefined ? text : `${text.replace(/\.$/, '')}: ${value}`;
  return [`${'  '.repeat(depth)}${line}`, ...parts.flatMap((part) => explanationLines(part, depth + 1))];
}
