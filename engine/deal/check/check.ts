import type { Diagnostic } from '../../units/diagnostic.ts';
import { errorAt } from '../../units/diagnostic.ts';
import { clipped, quoted } from '../../units/quote.ts';
import { dealSchema, type Deal } from '../schema/deal.ts';
import { fromZodIssues } from './from-zod.ts';
import { checkNames, checkUnique } from './names.ts';
import { checkEveryClassIsPaid, checkFormulas, checkRules } from './rules.ts';
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
  const found = [
    ...checkUnique(deal),
    ...checkDates(deal),
    ...checkNames(deal),
    ...checkGroups(deal),
    ...checkRules(deal),
    ...checkFormulas(deal),
  ];
  // A rule that names what is not there would be told of again for every class it should have paid.
  return hasErrors(found) ? found : [...found, ...checkEveryClassIsPaid(deal)];
}

/** Deals that came of a check, with what it found: nobody changes a deal, so none is checked twice. */
const sound = new WeakMap<object, CheckedDeal>();

/** Checks a document of any form: never throws on what it holds. */
export function check(document: unknown): CheckedDeal {
  const known = typeof document === 'object' && document !== null && sound.get(document);
  if (known) return known;
  const checked = checkAnew(document);
  if (checked.deal) sound.set(checked.deal, checked);
  return checked;
}

function checkAnew(document: unknown): CheckedDeal {
  const parsed = dealSchema.safeParse(document);
  if (!parsed.success) return { deal: undefined, diagnostics: fromZodIssues(parsed.error.issues, document) };
  const diagnostics = checkTerms(parsed.data);
  return { deal: hasErrors(diagnostics) ? undefined : parsed.data, diagnostics };
}

/** Why a text is no deal file at all. */
function notDeal(text: string): string | undefined {
  const start = text.trimStart().slice(0, 30);
  if (start === '') return 'The file is empty: choose a deal file';
  return start.startsWith('{') ? undefined : `This is not a deal file: it starts with ${quoted(start, 20)}, not with {`;
}

/** Checks the text of a deal file. */
export function readDeal(text: string): CheckedDeal {
  const bare = text.replace(/^\uFEFF/, '');
  const foreign = notDeal(bare);
  if (foreign !== undefined) return { deal: undefined, diagnostics: [errorAt([], foreign)] };
  let document: unknown;
  try {
    document = JSON.parse(bare);
  } catch (error) {
    const reason = clipped(error instanceof Error ? error.message : String(error), 120);
    const message = `The deal file is damaged: correct it there, or take another copy of it (${reason})`;
    return { deal: undefined, diagnostics: [errorAt([], message)] };
  }
  return check(document);
}

/** The one text of a deal: what is stored, hashed and exchanged. */
export function dealText(deal: Deal): string {
  return `${JSON.stringify(deal, undefined, 2)}\n`;
}
