import { z } from 'zod';
import { formula, id, pct, words } from './scalars.ts';

/**
 * Where a step takes its cash: `interest.G` and `principal.G` are the group's collections of the period, `excess.G` is
 * whatever is left of the two, interest first, `derivative.G` is what its derivative contracts pay the trust, and any
 * other name is an account of the group.
 */
export const source = z.string().regex(/^[a-z][A-Za-z0-9]*\..+$/, {
  error: 'expected interest.G, principal.G, excess.G, derivative.G or an account of a group G',
});

/** Classes by name in order of seniority, or `group.G` for all of a group's as listed. */
const PAYEES_HELP = 'expected group.G or a list of classes';
export const payees = z.union([z.string().regex(/^group\..+$/, { error: PAYEES_HELP }), z.array(id).min(1)], {
  error: PAYEES_HELP,
});

const common = {
  from: source,
  to: payees,
  /** One class after the other, to all in proportion to what is due to each, or by fixed shares. */
  order: z.enum(['inOrder', 'proRata', 'shares']),
  /** Percent of the payment for each class of `shares`; what one cannot take goes to the others. */
  sharesPct: z.array(pct).optional(),
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
  /** Adds the interest of accrual classes to their balances, and moves the cash for it into an account. */
  z.strictObject({ pay: z.literal('accrete'), ...common, into: source }),
  /** Moves cash into an account, such as a reserve. */
  z.strictObject({ pay: z.literal('deposit'), from: source, into: source, upTo: formula.optional(), cite: words }),
  /** All that is left, to the holders of the certificates. */
  z.strictObject({ pay: z.literal('certificates'), from: source, cite: words }),
]);

export type Step = z.infer<typeof step>;
export type ClassStep = Exclude<Step, { pay: 'certificates' | 'deposit' }>;
export type DepositStep = Extract<Step, { pay: 'deposit' }>;
export type Payees = z.infer<typeof payees>;
