import { assertNever } from '../units/assert.ts';
import { formulaWords, targetOfLimit } from './formula/words.ts';
import { groupOfSource } from './formula/names.ts';
import type { Deal } from './schema/deal.ts';
import type { ClassStep, Payees, Step } from './schema/steps.ts';

const PAID: Record<ClassStep['pay'], string> = {
  interest: 'the interest accrued at their note rates',
  principal: 'principal',
  unpaidInterest: 'unpaid interest shortfalls of earlier payment dates, with interest on them',
  realizedLosses: 'realized losses allocated to them earlier and not yet reimbursed',
  basisRisk: 'basis risk shortfalls, with interest on them',
  accrete: 'the interest accrued at their note rates, added to their balances',
  redemption: 'their balance, accrued interest and all amounts carried forward',
};

function orderWords({ order, sharesPct, pay }: ClassStep): string {
  if (order === 'inOrder') return 'in that order';
  if (order === 'shares') return `in shares of ${(sharesPct ?? []).map((share) => `${share}%`).join(', ')}`;
  return pay === 'principal' ? 'pro rata by balance' : 'pro rata by the amount due to each';
}

const groupName = (deal: Deal, id: string): string => deal.groups.find((group) => group.id === id)?.name ?? id;

/** `interest.1` reads "Group 1 interest funds". */
export function sourceWords(deal: Deal, source: string): string {
  const name = groupName(deal, groupOfSource(source));
  if (source.startsWith('interest.')) return `${name} interest funds`;
  if (source.startsWith('principal.')) return `${name} principal funds`;
  if (source.startsWith('excess.')) return `${name} excess cash flow`;
  return source.startsWith('derivative.')
    ? `${name} derivative receipts`
    : `the ${name} ${source.slice(0, source.indexOf('.'))} account`;
}

const payeesOf = (deal: Deal, to: Payees): string[] =>
  Array.isArray(to) ? to : deal.tranches.filter(({ group }) => group === groupOfSource(to)).map(({ id }) => id);

/** `Classes A-1, A-2 and B` */
export function classWords(ids: readonly string[]): string {
  if (ids.length < 2) return `Class ${ids[0] ?? 'none'}`;
  return `Classes ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}

/** Principal raises overcollateralization dollar by dollar, so a limit of `T - oc` means: until it reaches T. */
function limitWords(deal: Deal, { pay, upTo }: ClassStep): string {
  if (upTo === undefined) return '';
  const target = pay === 'principal' ? targetOfLimit(upTo, deal) : undefined;
  if (target === undefined) return `, up to ${formulaWords(upTo, deal)}`;
  return `, until overcollateralization is at ${target}`;
}

function classSentence(deal: Deal, step: ClassStep): string {
  const into = step.pay === 'accrete' ? `; the cash goes to ${sourceWords(deal, step.into)}` : '';
  const payees = payeesOf(deal, step.to);
  // One class is paid in no order.
  const order = payees.length === 1 ? '' : `, ${orderWords(step)}`;
  return `From ${sourceWords(deal, step.from)}, to ${classWords(payees)}${order}: ${PAID[step.pay]}${limitWords(deal, step)}${into}.`;
}

/** A rule of the priority of payments in the document's words. */
export function sentence(step: Step, deal: Deal): string {
  switch (step.pay) {
    case 'certificates':
      return `From ${sourceWords(deal, step.from)}, to the holders of the certificates: all that is left.`;
    case 'deposit': {
      const limit = step.upTo === undefined ? 'all that is left' : `up to ${formulaWords(step.upTo, deal)}`;
      return `From ${sourceWords(deal, step.from)}, to ${sourceWords(deal, step.into)}: ${limit}.`;
    }
    case 'accrete':
    case 'interest':
    case 'principal':
    case 'unpaidInterest':
    case 'realizedLosses':
    case 'basisRisk':
    case 'redemption':
      return classSentence(deal, step);
    default:
      return assertNever(step);
  }
}
