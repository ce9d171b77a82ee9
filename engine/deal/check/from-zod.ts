import type { z } from 'zod';
import { errorAt, type Diagnostic, type Place } from '../../units/diagnostic.ts';

const MAX_VALUE_LENGTH = 60;

function valueAt(document: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    document,
  );
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}...` : text;
}

const TYPE_WORDS: Record<string, string> = { object: 'an object { }', array: 'a list [ ]', string: 'text in quotes' };

/** What was expected, in a sentence's middle; zod's own words where ours would say less. */
function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown ${issue.keys.map((key) => `"${key}"`).join(', ')}: remove it, or correct its spelling`;
    case 'invalid_union':
      return 'options' in issue ? `expected one of ${(issue.options as string[]).join(', ')}` : issue.message;
    case 'invalid_value':
      return `expected ${issue.values.map(String).join(' or ')}`;
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
    const message = expectation(issue);
    if (issue.code === 'unrecognized_keys') return errorAt(place, message);
    const found = shown(valueAt(document, place));
    return errorAt(place, message.includes(found) ? message : `${message}; found ${found}`);
  });
}
