import { fromZodIssues } from '../deal/check/from-zod.ts';
import { termSheetTemplate, type TermSheetTemplate } from '../termsheet/document/template.ts';
import type { Diagnostic } from '../units/diagnostic.ts';
import impac20038 from './term-sheets/impac-2003-8.json' with { type: 'json' };
import standard from './term-sheets/standard.json' with { type: 'json' };

const DOCUMENTS: Record<string, unknown> = { standard, 'impac-2003-8': impac20038 };

/** The names of the shipped term sheet templates; the first suits any deal. */
export const TERM_SHEET_TEMPLATE_KEYS: readonly string[] = Object.keys(DOCUMENTS);

/** A template that was read; `template` is undefined where there is an error. */
export interface CheckedTermSheetTemplate {
  template: TermSheetTemplate | undefined;
  diagnostics: Diagnostic[];
}

/** Checks a template of any form: never throws on what it holds. */
export function checkTermSheetTemplate(document: unknown): CheckedTermSheetTemplate {
  const parsed = termSheetTemplate.safeParse(document);
  if (parsed.success) return { template: parsed.data, diagnostics: [] };
  return { template: undefined, diagnostics: fromZodIssues(parsed.error.issues, document) };
}

/** A shipped template, or undefined for an unknown name; a shipped template with an error is our own mistake. */
export function termSheetTemplateOf(key: string): TermSheetTemplate | undefined {
  if (!Object.hasOwn(DOCUMENTS, key)) return undefined;
  const { template, diagnostics } = checkTermSheetTemplate(DOCUMENTS[key]);
  if (!template) throw new Error(`The shipped template ${key} has errors: ${JSON.stringify(diagnostics)}`);
  return template;
}
