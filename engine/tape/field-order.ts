import { KNOWN_FIELDS, knownField, type TapeField } from './fields.ts';

/** Fields as a tape shows them: known ones in their usual order, then the issuer's own in the order given. */
export function inUsualOrder(fields: readonly TapeField[]): TapeField[] {
  const keys = new Set(fields.map(({ key }) => key));
  return [...KNOWN_FIELDS.filter(({ key }) => keys.has(key)), ...fields.filter(({ key }) => !knownField(key))];
}
