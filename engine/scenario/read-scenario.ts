import { fromZodIssues } from '../deal/check/from-zod.ts';
import { bpsEntry, pctEntry, type Entry } from '../deal/terms/entry.ts';
import { errorAt, type Diagnostic, type Place } from '../units/diagnostic.ts';
import { scenarioSchema, type Scenario } from './scenario.ts';

/** Keys say the unit of what they hold; any other text is taken as it is. */
function readText(key: string, text: string): Entry {
  if (key.endsWith('Pct')) return pctEntry(text);
  return key.endsWith('Bps') ? bpsEntry(text) : { value: text };
}

/** Texts of a scenario as the document has them: `5.25%` becomes `5.25`; a term that was emptied is taken away. */
function readTexts(value: unknown, key: string, place: Place, found: Diagnostic[]): unknown {
  if (typeof value === 'string') {
    const read = readText(key, value);
    if ('value' in read) return read.value;
    found.push(errorAt(place, read.message));
    return value;
  }
  if (Array.isArray(value)) return value.map((one, i) => readTexts(one, key, [...place, i], found));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, term]) => term !== '' && term !== undefined);
  return Object.fromEntries(kept.map(([name, term]) => [name, readTexts(term, name, [...place, name], found)]));
}

/** A scenario as a person left it, or all that is wrong with it; places are the scenario's own. */
export function readScenario(draft: unknown): { scenario: Scenario } | { diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const document = readTexts(draft, '', [], diagnostics);
  if (diagnostics.length > 0) return { diagnostics };
  const parsed = scenarioSchema.safeParse(document);
  return parsed.success ? { scenario: parsed.data } : { diagnostics: fromZodIssues(parsed.error.issues, document) };
}
