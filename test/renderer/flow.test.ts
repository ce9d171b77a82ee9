import { expect, test } from 'vitest';
import type { PaymentView } from '../../electron/channels/results-views.ts';
import { flowGraph, paymentsOfGroup, type FlowGraph } from '../../renderer/priority/flow-graph.ts';
import { layOutFlow } from '../../renderer/priority/flow-layout.ts';
import { sumUsd } from '../../renderer/priority/paid.ts';

const payment = (from: string, to: string, of: string, usd: number, position?: number): PaymentView => ({
  from,
  fromTitle: from,
  to,
  toTitle: to,
  of,
  usd,
  ...(position !== undefined && { rule: { list: 'priority', position, cite: `Rule ${position}`, sentence: '' } }),
});

const PAYMENTS = [
  payment('loans.1', 'interest.1', 'interest', 100),
  payment('interest.1', 'fees.1', 'fees', 10),
  payment('loans.1', 'principal.1', 'prepayments', 500),
  payment('interest.1', 'A', 'interest', 40, 0),
  payment('interest.1', 'B', 'interest', 20, 0),
  payment('principal.1', 'A', 'principal', 480, 1),
  payment('excess.1', 'B', 'principal', 35, 2),
  payment('excess.1', 'certificates.1', 'all that is left', 15, 3),
  payment('loans.2', 'interest.2', 'interest', 7),
];
const CLASSES = ['A', 'B'];

const graph = flowGraph(paymentsOfGroup(PAYMENTS, '1', CLASSES), CLASSES);
const linked = ({ links }: FlowGraph, from: string, to: string) =>
  sumUsd(links.filter((link) => link.from === from && link.to === to));

test('what is left of interest, then of principal, is the excess that rules pay out of', () => {
  expect(linked(graph, 'pot interest.1', 'excess excess.1')).toBe(30);
  expect(linked(graph, 'pot principal.1', 'excess excess.1')).toBe(20);
});

test('the dollars of a rule go into it and out of it', () => {
  for (const { id } of graph.nodes.filter(({ column }) => column === 'rule')) {
    const into = sumUsd(graph.links.filter(({ to }) => to === id));
    expect(into).toBe(sumUsd(graph.links.filter(({ from }) => from === id)));
  }
});

test('payees stand as they are ranked: classes, fees, certificates; another group is left out', () => {
  const payees = graph.nodes.flatMap(({ column, title }) => (column === 'payee' ? [title] : []));
  expect(payees).toEqual(['A', 'B', 'fees.1', 'certificates.1']);
  expect(graph.nodes.map(({ title }) => title)).not.toContain('loans.2');
});

test.each([150, 400, 2_000])('nodes of a column do not overlap in %i pixels, and bands are to one scale', (height) => {
  const { nodes, links, height: drawn } = layOutFlow(graph, { width: 1_000, height, line: 14 });
  for (const { node, top, height: tall } of nodes) {
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + tall).toBeLessThanOrEqual(drawn);
    const below = nodes.filter((other) => other.node.column === node.column && other.top > top);
    for (const other of below) expect(other.top).toBeGreaterThan(top + tall);
  }
  const scales = links.filter(({ thickness }) => thickness > 1).map(({ link, thickness }) => thickness / link.usd);
  for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0, 9);
});

test('nothing paid is nothing drawn', () => {
  const empty = layOutFlow(flowGraph([], CLASSES), { width: 100, height: 100, line: 14 });
  expect(empty).toEqual({ nodes: [], links: [], height: 100 });
});
