import { check } from '../deal/check/check.ts';
import type { Deal } from '../deal/schema/deal.ts';
import exampleNonQm from './example-non-qm.json' with { type: 'json' };
import examplePrimeAuto from './example-prime-auto.json' with { type: 'json' };
import impac20038 from './impac-2003-8.json' with { type: 'json' };
import textbookAccrual from './textbook-accrual.json' with { type: 'json' };
import textbookPac from './textbook-pac.json' with { type: 'json' };
import textbookSequential from './textbook-sequential.json' with { type: 'json' };
import wmalt20055 from './wmalt-2005-5.json' with { type: 'json' };

const DOCUMENTS: Record<string, unknown> = {
  'impac-2003-8': impac20038,
  'example-non-qm': exampleNonQm,
  'example-prime-auto': examplePrimeAuto,
  'textbook-accrual': textbookAccrual,
  'textbook-pac': textbookPac,
  'textbook-sequential': textbookSequential,
  'wmalt-2005-5': wmalt20055,
};

/** The names of the shipped deals. */
export const LIBRARY_KEYS: readonly string[] = Object.keys(DOCUMENTS);

/** A shipped deal, or undefined for an unknown name; a shipped deal with an error is our own mistake. */
export function libraryDeal(key: string): Deal | undefined {
  if (!Object.hasOwn(DOCUMENTS, key)) return undefined;
  const { deal, diagnostics } = check(DOCUMENTS[key]);
  if (!deal) throw new Error(`The shipped deal ${key} has errors: ${JSON.stringify(diagnostics)}`);
  return deal;
}
