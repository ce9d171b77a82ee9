import { z } from 'zod';
import { formula, id, words } from './scalars.ts';

/**
 * Where a step takes its cash: `interest.G` and `principal.G` are the group's collections of the period, `excess.G` is
 * whatever is left of the two, interest first, and `derivative.G` is what its derivative contracts pay the trust.
 */
export const source = z.string().regex(/^(interest|principal|excess|derivative)\..+$/, {
  error: 'expected interest.G, principal.G, excess.G or derivative.G of a group G',
});

/** Classes by name in order of seniority, or `group.G` for all of a group's as listed. */
const PAYEES_HELP = 'expected group.G or a list of classes';
export const payees = z.union([z.string().regex(/^group\..+$/, { error: PAYEES_HELP }), z.array(id).min(1)], {
  error: PAYEES_HELP,
});

const common = {
  from: source,
  to: payees,
  /** One class after the other, or to all in proportion to what is due to each. */
  order: z.enum(['inOrder', 'proRata']),
  /** At most this many dollars; a formula of the source's group. */
  upTo: formula.optional(),
  /** Where the offering document says so. */
  cite: words,
};

/** A rule pays one kind of amount due; proportions of principal go by balance, of all others by amount due. */
export const step = z.discriminatedUnion('pay', [
  z.strictObject({ pay: z.literal('interest'), ...common }),
  z.strictObject({ pay: z.literal('principal'), ...common }),
  z.strictObject({ pay: z.literal('unpaidInterest'), ...common }),
  z.strictObject({ pay: z.literal('realizedLosses'), ...common }),
  z.strictObject({ pay: z.literal('basisRisk'), ...common }),
  /** Everything a class is owed: balance, interest, and all that was carried forward. */
  z.strictObject({ pay: z.literal('redemption'), ...common }),
  /** All that is left, to the holders of the certificates. */
  z.strictObject({ pay: z.literal('certificates'), from: source, cite: words }),
]);

export type Step = z.infer<typeof step>;
export type ClassStep = Exclude<Step, { pay: 'certificates' }>;
export type Payees = z.infer<typeof payees>;
