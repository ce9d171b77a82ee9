import { stepScope } from '../formula/names.ts';
import type { Deal } from '../schema/deal.ts';
import type { ClassStep, Step } from '../schema/steps.ts';
import type { Entry } from './entry.ts';
import { accountSources, cashSources, groupIds, trancheIds } from './deal-names.ts';
import { listRows } from './list-rows.ts';
import { kindTerm, optional, term, unless, type Offered, type Term } from './term.ts';
import * as kinds from './term-kind.ts';
import { namesEntry } from './word-entry.ts';

const PAY = kinds.choiceOf({
  interest: 'interest',
  principal: 'principal',
  unpaidInterest: 'unpaid interest',
  realizedLosses: 'realized losses',
  basisRisk: 'basis risk',
  accrete: 'accrete',
  deposit: 'deposit',
  redemption: 'redemption',
  certificates: 'certificates',
} satisfies Record<Step['pay'], string>);
const ORDER = kinds.choiceOf({
  inOrder: 'in order',
  proRata: 'pro rata',
  shares: 'shares',
} satisfies Record<ClassStep['order'], string>);

/** `group.1`, or the names of classes with commas between them. */
function payeesKind(deal: Deal): kinds.TermKind {
  const groups = groupIds(deal).map((id) => `group.${id}`);
  const kind = kinds.namesOf([...groups, ...trancheIds(deal)]);
  const enter = (text: string): Entry => {
    const read = namesEntry(kind.choices)(text);
    const [first, ...others] = 'value' in read ? (read.value as string[]) : [];
    return first !== undefined && others.length === 0 && groups.includes(first) ? { value: first } : read;
  };
  return { ...kind, enter };
}

/** A rule that pays something else, with all that the other kind has too. */
function ruleOf(rule: Step, pay: string, deal: Deal): Step {
  const { from, cite } = rule;
  const upTo = 'upTo' in rule && rule.upTo !== undefined ? { upTo: rule.upTo } : {};
  const into = 'into' in rule ? rule.into : (accountSources(deal)[0] ?? '');
  if (pay === 'certificates') return { pay, from, cite };
  if (pay === 'deposit') return { pay, from, into, ...upTo, cite };
  const { to, order, sharesPct } = 'to' in rule ? rule : wholeGroup(from);
  const common = { from, to, order, ...(sharesPct && { sharesPct }), ...upTo, cite };
  return pay === 'accrete' ? { pay, ...common, into } : { pay: pay as Exclude<ClassStep['pay'], 'accrete'>, ...common };
}

const wholeGroup = (from: string): Pick<ClassStep, 'to' | 'order' | 'sharesPct'> => ({
  to: `group.${from.slice(from.indexOf('.') + 1)}`,
  order: 'inOrder',
});

/** Shares begin as equal as they can be with two decimals, the first taking the rest. */
function equalShares(payees: number): string[] {
  const share = Math.floor(10_000 / payees) / 100;
  const first = Math.round((100 - share * (payees - 1)) * 100) / 100;
  return Array.from({ length: payees }, (_share, i) => String(i === 0 ? first : share));
}

function payeeCount(deal: Deal, { to }: ClassStep): number {
  return Array.isArray(to) ? to.length : deal.tranches.filter(({ group }) => `group.${group}` === to).length;
}

/** Another order; shares come and go with the order of shares. */
function ordered(rule: ClassStep, order: string, deal: Deal): unknown {
  const { sharesPct, ...others } = rule;
  if (order !== 'shares') return { ...others, order };
  return { ...others, order, sharesPct: sharesPct ?? equalShares(payeeCount(deal, rule)) };
}

function ruleTerms(rule: Step, deal: Deal): Record<string, Offered> {
  const paid = String(PAY.figure(rule.pay));
  const of = (has: boolean, spec: Term) =>
    unless(has ? undefined : `A rule of ${paid} has no term "${spec.title}"`, spec);
  const toClasses = 'to' in rule;
  return {
    cite: term('citation', kinds.WORDS, ['cite']),
    pay: kindTerm('pays', PAY, ['pay'], ruleOf),
    from: term('from', kinds.nameOf(cashSources(deal)), ['from']),
    to: of(toClasses, term('to', payeesKind(deal), ['to'])),
    order: of(toClasses, kindTerm('order', ORDER, ['order'], ordered)),
    sharesPct: of(toClasses && rule.order === 'shares', term('shares', kinds.PCTS, ['sharesPct'])),
    upTo: of(
      rule.pay !== 'certificates',
      optional(term('up to', kinds.formulaKind(stepScope(deal, rule.from)), ['upTo'])),
    ),
    into: of('into' in rule, term('into', kinds.nameOf(accountSources(deal)), ['into'])),
  };
}

const ruleRows = (prefix: string, place: string[], rules: (deal: Deal) => Step[], name: string) =>
  listRows<Step>({
    prefix,
    lists: (deal) => [{ place, entries: rules(deal) }],
    name: ({ cite }) => `${name} ${cite}`,
    terms: ruleTerms,
  });

export const RULE_ROWS = ruleRows('rule', ['priority'], ({ priority }) => priority, 'Rule');
export const REDEMPTION_ROWS = ruleRows(
  'redemption',
  ['redemption', 'priority'],
  ({ redemption }) => redemption.priority,
  'Redemption rule',
);
