import type { Diagnostic } from '../../units/diagnostic.ts';
import { errorAt } from '../../units/diagnostic.ts';
import { dealSchema, type Deal } from '../schema/deal.ts';
import { fromZodIssues } from './from-zod.ts';
import { checkNames, checkUnique } from './names.ts';
import { checkFormulas, checkRules } from './rules.ts';
import { checkDates, checkGroups } from './terms.ts';

/** A document that was read, with all there is to say of it; `deal` is undefined where there is an error. */
export interface CheckedDeal {
  deal: Deal | undefined;
  diagnostics: Diagnostic[];
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** Every diagnostic of a deal whose document has the right form. */
function checkTerms(deal: Deal): Diagnostic[] {
  return [
    ...checkUnique(deal),
    ...checkDates(deal),
    ...checkNames(deal),
    ...checkGroups(deal),
    ...checkRules(deal),
    ...checkFormulas(deal),
  ];
}

/** Checks a document of any form: never throws on what it holds. */
export function check(document: unknown): CheckedDeal {
  const parsed = dealSchema.safeParse(document);
  if (!parsed.success) return { deal: undefined, diagnostics: fromZodIssues(parsed.error.issues, document) };
  const diagnostics = checkTerms(parsed.data);
  return { deal: hasErrors(diagnostics) ? undefined : parsed.data, diagnostics };
}

/** Checks the text of a deal file. */
export function readDeal(text: string): CheckedDeal {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { deal: undefined, diagnostics: [errorAt([], `This is not a deal file: it is not JSON (${reason})`)] };
  }
  return check(document);
}

/** The one text of a deal: what is stored, hashed and exchanged. */
export function dealText(deal: Deal): string {
  return `${JSON.stringify(deal, undefined, 2)}\n`;
}
