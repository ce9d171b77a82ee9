import { checkTemplate, libraryTemplate, TEMPLATE_KEYS } from '../../engine/library/strat-templates.ts';
import type { StratTemplate } from '../../engine/strats/template.ts';
import type { Diagnostic } from '../../engine/units/diagnostic.ts';
import { clipped } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { diagnosticLine } from './load-deal.ts';
import { readText } from './read-text.ts';
import type { Output } from './usage.ts';

function readDocument(file: string, shipped: readonly string[]): unknown {
  const text = readText(file, `Shipped templates are ${shipped.join(', ')}.`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = clipped(error instanceof Error ? error.message : String(error), 120);
    throw new UserError(`${file} is no template: it is not JSON (${reason}).`);
  }
}

/** A template out of a file; what is wrong with it goes to `err` and ends the command. */
export function readTemplate<T>(
  file: string,
  shipped: readonly string[],
  check: (document: unknown) => { template: T | undefined; diagnostics: Diagnostic[] },
  { err }: Output,
): T {
  const { template, diagnostics } = check(readDocument(file, shipped));
  for (const diagnostic of diagnostics) err(diagnosticLine(diagnostic));
  if (!template) throw new UserError(`${file} has errors and was not used.`);
  return template;
}

/** A template of stratifications by library name or file. */
export const loadTemplate = (name: string, output: Output): StratTemplate =>
  libraryTemplate(name) ?? readTemplate(name, TEMPLATE_KEYS, checkTemplate, output);
