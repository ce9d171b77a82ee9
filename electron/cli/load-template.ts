import { checkTemplate, libraryTemplate, TEMPLATE_KEYS } from '../../engine/library/strat-templates.ts';
import type { StratTemplate } from '../../engine/strats/template.ts';
import { clipped } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { diagnosticLine } from './load-deal.ts';
import { readText } from './read-text.ts';
import type { Output } from './usage.ts';

function readDocument(file: string): unknown {
  const text = readText(file, `Shipped templates are ${TEMPLATE_KEYS.join(', ')}.`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = clipped(error instanceof Error ? error.message : String(error), 120);
    throw new UserError(`${file} is no template: it is not JSON (${reason}).`);
  }
}

/** A template by library name or file; what is wrong with it goes to `err` and ends the command. */
export function loadTemplate(name: string, { err }: Output): StratTemplate {
  const shipped = libraryTemplate(name);
  if (shipped) return shipped;
  const { template, diagnostics } = checkTemplate(readDocument(name));
  for (const diagnostic of diagnostics) err(diagnosticLine(diagnostic));
  if (!template) throw new UserError(`${name} has errors and was not used.`);
  return template;
}
