import { z } from 'zod';

/** The lists of a deal that a person adds to, takes from and puts in order; the second line stands in each group. */
export const DEAL_LISTS = [
  'tranches',
  'groups',
  'triggers',
  'accounts',
  'schedules',
  'hedges',
  'curveSets',
  'priority',
  'redemption',
  'parties',
  'sheetTerms',
  'footnotes',
] as const;
export const GROUP_LISTS = ['replines', 'fees', 'purchases', 'speedSteps'] as const;

/** Rules that can be added ready made. */
export const RULE_KEYS = [
  'interest',
  'principal',
  'principalFromExcess',
  'unpaidInterest',
  'realizedLosses',
  'basisRisk',
  'deposit',
  'accrete',
  'redemption',
  'certificates',
] as const;

const position = z.int().min(0);
const list = {
  list: z.enum([...DEAL_LISTS, ...GROUP_LISTS]),
  /** Whose list it is, for lists of a group; whose the new entry is, where one is added. Absent: the first group. */
  group: z.string().optional(),
};

/** Something a person does to a list of the deal; positions count from 0. */
export const listChange = z.discriminatedUnion('do', [
  /** A new entry ahead of a position, or at the end; for the rules, the kind of rule. */
  z.strictObject({ do: z.literal('add'), ...list, at: position.optional(), rule: z.enum(RULE_KEYS).optional() }),
  /** A copy right behind the entry. */
  z.strictObject({ do: z.literal('duplicate'), ...list, at: position }),
  z.strictObject({ do: z.literal('remove'), ...list, positions: z.array(position).min(1).max(1_000) }),
  /** Takes an entry out and puts it back so that it stands at `to`. */
  z.strictObject({ do: z.literal('move'), ...list, from: position, to: position }),
  /** Moves dollars, as typed, from one class to another: their total stays. */
  z.strictObject({ do: z.literal('resize'), from: z.string(), to: z.string(), usd: z.string().max(100) }),
  /** An index for all curve sets, at first like the one that stands first in them. */
  z.strictObject({ do: z.literal('addIndex'), name: z.string() }),
  z.strictObject({ do: z.literal('removeIndex'), name: z.string() }),
]);

export type ListChange = z.infer<typeof listChange>;
export type ListName = (typeof DEAL_LISTS)[number] | (typeof GROUP_LISTS)[number];
export type RuleKey = (typeof RULE_KEYS)[number];
