import type { PaymentView } from '../../electron/channels/results-views.ts';
import { ruleRowId, sumUsd } from './paid.ts';

/** From where cash comes to where it goes: outside, the pots of the group, what is left in them, rules, payees. */
export const FLOW_COLUMNS = ['source', 'pot', 'excess', 'rule', 'payee'] as const;
export type FlowColumn = (typeof FLOW_COLUMNS)[number];

export interface FlowNode {
  id: string;
  column: FlowColumn;
  title: string;
  /** The rule that it is. */
  rule?: NonNullable<PaymentView['rule']>;
}

/** Dollars that go from one node to another. */
export interface FlowLink {
  from: string;
  to: string;
  usd: number;
  /** What they are for: `principal`. */
  of: string;
}

export interface FlowGraph {
  nodes: FlowNode[];
  links: FlowLink[];
}

const potOf = (id: string): string => id.slice(0, id.indexOf('.'));
const groupOf = (id: string): string => id.slice(id.indexOf('.') + 1);
const nodeId = (column: FlowColumn, id: string): string => `${column} ${id}`;

/** The payments that a group has a part in: those out of its pots, and those to its classes. */
export const paymentsOfGroup = (
  payments: readonly PaymentView[],
  group: string,
  classes: readonly string[],
): PaymentView[] => payments.filter(({ from, to }) => groupOf(from) === group || classes.includes(to));

/** The cash of one period as a graph; of a payment by a rule the rule is a node between the pot and the payee. */
export function flowGraph(payments: readonly PaymentView[], classes: readonly string[]): FlowGraph {
  const nodes = new Map<string, FlowNode>();
  const links = new Map<string, FlowLink>();
  const node = (column: FlowColumn, id: string, title: string, rule?: PaymentView['rule']): string => {
    const key = nodeId(column, id);
    if (!nodes.has(key)) nodes.set(key, { id: key, column, title, ...(rule && { rule }) });
    return key;
  };
  const link = (from: string, to: string, usd: number, of: string) => {
    const key = `${from} ${to} ${of}`;
    links.set(key, { from, to, of, usd: (links.get(key)?.usd ?? 0) + usd });
  };
  const pot = (id: string, title: string) => node(potOf(id) === 'excess' ? 'excess' : 'pot', id, title);
  for (const { from, fromTitle, to, toTitle, of, usd, rule } of payments) {
    if (rule) {
      const by = node('rule', ruleRowId(rule.list, rule.position), rule.cite, rule);
      link(pot(from, fromTitle), by, usd, of);
      link(by, node('payee', to, toTitle), usd, of);
    } else if (isOutside(from)) link(node('source', from, fromTitle), pot(to, toTitle), usd, of);
    else link(pot(from, fromTitle), node('payee', to, toTitle), usd, of);
  }
  for (const one of intoExcess(payments)) {
    const title = titleOfPot(payments, one.from);
    link(pot(one.from, title), nodeId('excess', one.to), one.usd, one.of);
  }
  const ranked = [...nodes.values()].toSorted((a, b) => rankOf(a, classes) - rankOf(b, classes));
  return { nodes: ranked, links: [...links.values()] };
}

/** Where cash comes from that is in no pot yet. */
const OUTSIDE = ['loans', 'prefunding', 'sale', 'hedges'];
const isOutside = (id: string): boolean => OUTSIDE.includes(potOf(id));

const titleOfPot = (payments: readonly PaymentView[], id: string): string =>
  payments.find(({ to }) => to === id)?.toTitle ?? payments.find(({ from }) => from === id)?.fromTitle ?? id;

/** Excess is what is left of interest and principal, interest used first: no rule moves it there. */
function intoExcess(payments: readonly PaymentView[]): FlowLink[] {
  const groups = new Set(payments.flatMap(({ from }) => (potOf(from) === 'excess' ? groupOf(from) : [])));
  return [...groups].flatMap((group) => {
    const sum = (of: (payment: PaymentView) => boolean) => sumUsd(payments.filter(of));
    const [interest, principal, excess] = [`interest.${group}`, `principal.${group}`, `excess.${group}`];
    const left = sum(({ to }) => to === interest) - sum(({ from }) => from === interest);
    const used = sum(({ from }) => from === excess);
    const ofInterest = Math.max(0, Math.min(left, used));
    return [
      { from: interest, to: excess, usd: ofInterest, of: 'what is left' },
      { from: principal, to: excess, usd: used - ofInterest, of: 'what is left' },
    ].filter(({ usd }) => usd >= LEAST_USD);
  });
}

/** Less than this is the noise of adding and taking away. */
const LEAST_USD = 0.005;

const LAST_PAYEES = ['fees', 'hedges', 'certificates'];

/** Rules in their order; classes by seniority, then what is not a class. */
function rankOf({ column, id, rule }: FlowNode, classes: readonly string[]): number {
  if (rule) return rule.position;
  if (column !== 'payee') return 0;
  const name = id.slice('payee '.length);
  const position = classes.indexOf(name);
  return position >= 0 ? position : classes.length + 1 + LAST_PAYEES.indexOf(potOf(name));
}
