import type { Deal } from '../schema/deal.ts';
import type { ClassStep, Step } from '../schema/steps.ts';
import { sentence } from '../sentence.ts';
import { RULE_KEYS, type RuleKey } from './list-change.ts';

/** What a new rule cites until the person says where the document says so. */
const NEW_CITE = 'New rule';

const toClasses =
  (pay: Exclude<ClassStep['pay'], 'accrete'>, pot: string, upTo?: string) =>
  (group: string): Step => ({
    pay,
    from: `${pot}.${group}`,
    to: `group.${group}`,
    order: 'inOrder',
    ...(upTo !== undefined && { upTo }),
    cite: NEW_CITE,
  });

interface PaletteEntry {
  title: string;
  /** The rule for a group; `into` is one of the group's accounts. */
  make: (group: string, into: string) => Step;
  /** Whether the rule needs an account of the group. */
  needsAccount?: true;
}

const PALETTE: Readonly<Record<RuleKey, PaletteEntry>> = {
  interest: { title: 'Interest', make: toClasses('interest', 'interest') },
  principal: { title: 'Principal', make: toClasses('principal', 'principal') },
  principalFromExcess: {
    title: 'Principal from excess, to the OC target',
    make: toClasses('principal', 'excess', 'ocTarget - oc'),
  },
  unpaidInterest: { title: 'Unpaid interest', make: toClasses('unpaidInterest', 'excess') },
  realizedLosses: { title: 'Realized losses', make: toClasses('realizedLosses', 'excess') },
  basisRisk: { title: 'Basis risk shortfalls', make: toClasses('basisRisk', 'excess') },
  deposit: {
    title: 'Deposit into an account',
    make: (group, into) => ({ pay: 'deposit', from: `excess.${group}`, into, upTo: '0', cite: NEW_CITE }),
    needsAccount: true,
  },
  accrete: {
    title: 'Accretion',
    make: (group, into) => ({ ...toClasses('interest', 'interest')(group), pay: 'accrete', into }) as Step,
    needsAccount: true,
  },
  redemption: { title: 'Redemption', make: toClasses('redemption', 'excess') },
  certificates: {
    title: 'Certificates',
    make: (group) => ({ pay: 'certificates', from: `excess.${group}`, cite: NEW_CITE }),
  },
};

/** A rule that can be added as it stands. */
export interface PaletteRule {
  rule: RuleKey;
  group: string;
  title: string;
  sentence: string;
}

const accountOf = ({ accounts }: Deal, group: string): string | undefined => {
  const account = accounts.find((one) => one.group === group);
  return account && `${account.id}.${group}`;
};

/** A new rule of a kind for a group; undefined where it needs an account that the group does not have. */
export function newRule(deal: Deal, key: RuleKey, group: string): Step | undefined {
  const { make, needsAccount } = PALETTE[key];
  const into = accountOf(deal, group);
  return needsAccount && into === undefined ? undefined : make(group, into ?? '');
}

/** Every rule that can be added to the deal, group by group. */
export function rulePalette(deal: Deal): PaletteRule[] {
  return deal.groups.flatMap(({ id: group }) =>
    RULE_KEYS.flatMap((rule) => {
      const step = newRule(deal, rule, group);
      return step ? [{ rule, group, title: PALETTE[rule].title, sentence: sentence(step, deal) }] : [];
    }),
  );
}
