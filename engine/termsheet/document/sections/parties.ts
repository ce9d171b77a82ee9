import type { Block, Fact } from '../document.ts';
import type { TermSheetSource } from '../source.ts';

/** Who does what; names of one role stand together. */
export function partiesSection({ run: { deal } }: TermSheetSource): Block[] | string {
  const byRole = new Map<string, string[]>();
  for (const { role, name } of deal.termSheet?.parties ?? []) byRole.set(role, [...(byRole.get(role) ?? []), name]);
  if (byRole.size === 0) return 'The deal names no parties: type them among the words of the term sheet.';
  const facts = [...byRole].map(([title, names]): Fact => ({ title, text: names.join('; ') }));
  return [{ kind: 'facts', facts }];
}
