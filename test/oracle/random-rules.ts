import fc from 'fast-check';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import type { ClassStep, Step } from '../../engine/deal/schema/steps.ts';

const LIMITS = [
  undefined,
  undefined,
  'ocTarget - oc',
  'ocTarget - oc',
  'min(ocTarget("OTHER") - oc("OTHER"), lossesToMakeGood("OTHER"))',
  'excessInterest / 2',
  'if(lateLoans, 0, bonds)',
  'lossesToMakeGood',
  '1% * loansAtCutOff',
  'max(0, loans - 90% * bonds)',
  'if(lossEvent("OTHER") or not stepdown, 50% * bonds("OTHER"), ocTarget - oc)',
  'cumulativeLosses - 0.1% * loansAtCutOff',
  'scheduledPrincipal + prepaidPrincipal("OTHER") / 3',
  '0.5% * loansAtCutOff - reserve',
  'balance("A-1") / 4',
  'allowance',
];

const PAYS = [
  'interest',
  'interest',
  'principal',
  'principal',
  'unpaidInterest',
  'realizedLosses',
  'basisRisk',
] as const;
const POTS = ['interest', 'principal', 'excess', 'excess', 'derivative', 'reserve'] as const;
const ORDERS = ['inOrder', 'proRata', 'proRata', 'shares'] as const;

type Order = Pick<ClassStep, 'order' | 'sharesPct'>;

/** Shares that fall by half from class to class, 100 in all. */
function orderFor(order: ClassStep['order'], payees: number): Order {
  if (order !== 'shares') return { order };
  const shares = Array.from({ length: payees }, (_share, i) => 100 / 2 ** (i + 1));
  shares[payees - 1]! *= 2;
  return { order, sharesPct: shares.map(String) };
}

/** A rule that pays any kind of amount, from anywhere, to anyone. */
function anyRule({ groups, tranches }: Deal): fc.Arbitrary<Step> {
  const ids = groups.map(({ id }) => id);
  const classes = tranches.map(({ id }) => id);
  const everyone = fc.constantFrom(...ids.map((id) => `group.${id}`));
  return fc
    .record({
      pay: fc.constantFrom(...PAYS, 'accrete' as const),
      pot: fc.constantFrom(...POTS),
      of: fc.constantFrom(...ids),
      to: fc.oneof(everyone, fc.shuffledSubarray(classes, { minLength: 1 })),
      order: fc.constantFrom(...ORDERS),
      limit: fc.constantFrom(...LIMITS),
    })
    .map(({ pay, pot, of, to, order, limit }): Step => {
      const upTo = limit?.replaceAll('OTHER', ids.find((id) => id !== of) ?? of);
      const payees =
        typeof to === 'string' ? tranches.filter(({ group }) => to === `group.${group}`).length : to.length;
      const rule = {
        from: `${pot}.${of}`,
        to,
        ...orderFor(order, payees),
        cite: 'Any',
        ...(upTo !== undefined && { upTo }),
      };
      return pay === 'accrete' ? { pay, into: `reserve.${of}`, ...rule } : { pay, ...rule };
    });
}

/** Cash that goes aside, or out of the deal, somewhere on the way. */
function anyRelease({ groups }: Deal): fc.Arbitrary<Step> {
  const ids = groups.map(({ id }) => id);
  const from = fc.tuple(fc.constantFrom(...POTS), fc.constantFrom(...ids)).map(([pot, of]) => `${pot}.${of}`);
  const into = fc.constantFrom(...ids.map((id) => `reserve.${id}`));
  const upTo = fc.constantFrom('100000', 'excessInterest / 3', '1% * loansAtCutOff - reserve');
  return fc.oneof(
    fc.record({ pay: fc.constant('certificates' as const), from, cite: fc.constant('Any') }),
    fc.record({ pay: fc.constant('deposit' as const), from, into, upTo, cite: fc.constant('Any') }),
  );
}

const residual = ({ groups }: Deal): Step[] =>
  groups.flatMap(({ id }) =>
    ['excess', 'derivative'].map((pot): Step => ({ pay: 'certificates', from: `${pot}.${id}`, cite: 'Rest' })),
  );

/** Receipts first to basis risk, as usual deals do; ahead of the deal's own rules. */
const derivativeRules = ({ groups }: Deal): Step[] =>
  groups.map(({ id }): Step => ({
    pay: 'basisRisk',
    from: `derivative.${id}`,
    to: `group.${id}`,
    order: 'inOrder',
    cite: 'Receipts',
  }));

/** The deal's own rules with its receipts, or any rules at all. */
export function randomPriority(deal: Deal): fc.Arbitrary<Step[]> {
  const rule = fc.oneof({ weight: 8, arbitrary: anyRule(deal) }, { weight: 2, arbitrary: anyRelease(deal) });
  const some = (maxLength: number) => fc.array(rule, { minLength: 1, maxLength });
  return fc.oneof(
    fc.constant<Step[]>([...derivativeRules(deal), ...deal.priority, ...residual(deal)]),
    some(10).map((steps) => [...steps, ...residual(deal)]),
    some(4).map((steps) => [...steps, ...deal.priority, ...residual(deal)]),
  );
}

/** At the call: all in order or pro rata, of their own group's money first, then of what the other has left. */
export function randomRedemption(deal: Deal): fc.Arbitrary<Step[]> {
  const ids = deal.groups.map(({ id }) => id);
  const flags = { isProRata: fc.boolean(), crosses: fc.boolean(), isHedged: fc.boolean() };
  return fc.record(flags).map(({ isProRata, crosses, isHedged }) => {
    const redeem = (from: string, to: string): Step => ({
      pay: 'redemption',
      from: `excess.${from}`,
      to: `group.${to}`,
      order: isProRata ? 'proRata' : 'inOrder',
      cite: 'Call',
    });
    return [
      ...(isHedged ? derivativeRules(deal) : []),
      ...ids.map((id) => redeem(id, id)),
      ...(crosses ? ids.flatMap((from) => ids.map((to) => redeem(from, to))) : []),
      ...residual(deal),
    ];
  });
}
