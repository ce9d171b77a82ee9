import type { z } from 'zod';
import { errorAt, type Diagnostic } from '../../units/diagnostic.ts';
import { quoted } from '../../units/quote.ts';
import { valueAt } from '../edits.ts';

/** What stands at a place, short enough for a sentence whatever it is. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list [ ]';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null ? 'null' : `an ${typeof value} { }`;
}

const TYPE_WORDS: Record<string, string> = {
  object: 'an object { }',
  record: 'an object { }',
  array: 'a list [ ]',
  string: 'text in quotes',
  boolean: 'true or false, without quotes',
};

/** `call or maturity`, `a, b or c` */
const either = (names: string[]): string => names.join(', ').replace(/, (?=[^,]*$)/, ' or ');

const MAX_KEYS = 5;

function unknownKeys(keys: string[]): string {
  const more = keys.length > MAX_KEYS ? ` and ${keys.length - MAX_KEYS} more` : '';
  const names = keys.slice(0, MAX_KEYS).map((key) => quoted(key, 30));
  const advice = keys.length === 1 ? 'remove it, or correct its spelling' : 'remove them, or correct their spelling';
  return `unknown ${names.join(', ')}${more}: ${advice}`;
}

/** What was expected, in a sentence's middle; zod's own words where ours would say less. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_union':
      return 'options' in issue ? `expected ${either(issue.options as string[])}` : issue.message;
    case 'invalid_value':
      return issue.message.startsWith('Invalid') ? `expected ${either(issue.values.map(String))}` : issue.message;
    case 'invalid_key':
      return `the name ${quoted(String(issue.path.at(-1)))}: ${issue.issues[0]?.message ?? 'cannot be used'}`;
    case 'invalid_type':
      return issue.message.startsWith('Invalid')
        ? `expected ${TYPE_WORDS[issue.expected] ?? issue.expected}`
        : issue.message;
    case 'too_small':
      return issue.message.startsWith('Too small') ? 'expected at least one entry' : issue.message;
    default:
      return issue.message;
  }
}

/** What the schema has against a document: the place, what was expected there, and what was found. */
export function fromZodIssues(issues: readonly z.core.$ZodIssue[], document: unknown): Diagnostic[] {
  return issues.map((issue) => {
    const place = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    if (issue.code === 'unrecognized_keys') return errorAt(place, unknownKeys(issue.keys));
    if (issue.code === 'invalid_key') return errorAt(place.slice(0, -1), expectation(issue));
    return errorAt(place, `${expectation(issue)}; found ${shown(valueAt(document, place))}`);
  });
}
