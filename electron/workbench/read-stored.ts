import { readDeal } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { placeText } from '../../engine/units/diagnostic.ts';
import { UserError } from '../../engine/units/user-error.ts';

/** The deal of a stored version; it was sound when it was saved, so an error means a program that reads it otherwise. */
export function readStored(document: string, version: number): Deal {
  const { deal, diagnostics } = readDeal(document);
  if (deal) return deal;
  const [first] = diagnostics.filter(({ severity }) => severity === 'error');
  const reason = first ? `${placeText(first.place)}: ${first.message}` : 'no reason is known';
  throw new UserError(
    `Version ${version} of this deal cannot be read by this program (${reason}). It is kept as it is.`,
  );
}
