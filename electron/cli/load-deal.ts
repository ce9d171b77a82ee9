import { check, readDeal, type CheckedDeal } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { LIBRARY_KEYS, libraryDeal } from '../../engine/library/index.ts';
import { placeText, type Diagnostic } from '../../engine/units/diagnostic.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { readText } from './read-text.ts';
import type { Output } from './usage.ts';

export const diagnosticLine = ({ severity, place, message }: Diagnostic): string =>
  `${severity}: ${placeText(place)}: ${message}\n`;

/** A deal by library name or file, with its diagnostics. */
export function checkNamed(name: string): CheckedDeal {
  const shipped = libraryDeal(name);
  return shipped ? check(shipped) : readDeal(readText(name, `Shipped deals are ${LIBRARY_KEYS.join(', ')}.`));
}

/** A deal that can be run; its warnings go to `err`, its errors end the command. */
export function loadDeal(name: string, { err }: Output): Deal {
  const { deal, diagnostics } = checkNamed(name);
  for (const diagnostic of diagnostics) err(diagnosticLine(diagnostic));
  if (!deal) throw new UserError(`${name} has errors and was not run.`);
  return deal;
}
