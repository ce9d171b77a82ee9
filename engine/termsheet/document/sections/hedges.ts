import type { Deal } from '../../../deal/schema/deal.ts';
import type { Hedge } from '../../../deal/schema/market.ts';
import { assertNever } from '../../../units/assert.ts';
import { printAsGiven, printValue } from '../../../units/print.ts';
import { cell, textCell, type Cell, type Column, type Row, type Table } from '../../table.ts';
import type { Block } from '../document.ts';
import { tableBlock } from '../sheet-table.ts';
import type { TermSheetSource } from '../source.ts';

const KINDS: Record<Hedge['kind'], string> = { swap: 'Swap', cap: 'Cap', corridor: 'Corridor' };

const percent = (text: string): string => `${printAsGiven(Number(text))}%`;
const rateWords = ([first = '0', ...later]: readonly string[]): string =>
  later.every((rate) => rate === first) ? percent(first) : `${percent(first)} at first (schedule)`;

function paysWords(hedge: Hedge): string {
  return hedge.kind === 'swap' ? `${percent(hedge.payFixedPct)}, ${hedge.fixedDayCount}` : 'Nothing after closing';
}

function receivesWords(hedge: Hedge): string {
  const over = `${hedge.receiveIndex}, ${hedge.floatDayCount}`;
  switch (hedge.kind) {
    case 'swap':
      return over;
    case 'cap':
      return `${over}, above ${rateWords(hedge.strikesPct)}`;
    case 'corridor':
      return `${over}, above ${rateWords(hedge.strikesPct)} up to ${rateWords(hedge.ceilingsPct)}`;
    default:
      return assertNever(hedge);
  }
}

function notionalWords({ groups }: Deal, { notional }: Hedge): string {
  if (notional.kind === 'bondBalance') {
    return `Bonds of ${groups.find(({ id }) => id === notional.group)?.name ?? notional.group}`;
  }
  const most = notional.balanceGuaranteed ? ', at most the bonds of the group' : '';
  return notional.kind === 'constant' ? `$${printValue(Number(notional.usd), 'usd')}${most}` : `Schedule${most}`;
}

function contractTable(deal: Deal): Table {
  const text = (key: string, title: string): Column => ({ key, title, format: 'text' });
  return {
    id: 'hedges',
    title: 'Contracts',
    columns: [
      text('id', 'Contract'),
      text('group', 'Group'),
      text('kind', 'Kind'),
      text('pays', 'The trust pays'),
      text('receives', 'The trust receives'),
      text('notional', 'Notional'),
    ],
    rows: deal.hedges.map((hedge): Row => ({
      id: hedge.id,
      kind: 'body',
      cells: {
        id: textCell(hedge.id),
        group: textCell(deal.groups.find(({ id }) => id === hedge.group)?.name ?? hedge.group),
        kind: textCell(KINDS[hedge.kind]),
        pays: textCell(paysWords(hedge)),
        receives: textCell(receivesWords(hedge)),
        notional: textCell(notionalWords(deal, hedge)),
      },
    })),
    notes: deal.hedges.flatMap(({ id, note }) => (note === undefined ? [] : [`${id}: ${note}.`])),
  };
}

interface Scheduled {
  column: Column;
  figures: readonly string[];
}

/** What a contract says period by period. */
function scheduledOf(hedge: Hedge): Scheduled[] {
  const rate = (key: string, title: string, figures: readonly string[]): Scheduled[] =>
    figures.length < 2 ? [] : [{ column: { key, title, unit: '% p.a.', format: 'rate' }, figures }];
  const { notional } = hedge;
  return [
    ...(notional.kind === 'schedule'
      ? [
          {
            column: { key: 'notionalUsd', title: 'Notional', unit: '$', format: 'usd' as const },
            figures: notional.usd,
          },
        ]
      : []),
    ...(hedge.kind === 'swap' ? [] : rate('strikePct', 'Strike', hedge.strikesPct)),
    ...(hedge.kind === 'corridor' ? rate('ceilingPct', 'Ceiling', hedge.ceilingsPct) : []),
  ];
}

function scheduleTable(hedge: Hedge): Table | undefined {
  const scheduled = scheduledOf(hedge);
  if (scheduled.length === 0) return undefined;
  const periods = Math.max(...scheduled.map(({ figures }) => figures.length));
  const rows = Array.from({ length: periods }, (_row, i): Row => {
    const cells = scheduled.map(({ column: { key, format }, figures }): [string, Cell] => [
      key,
      cell(figures[i] === undefined ? undefined : Number(figures[i]), format),
    ]);
    return { id: String(i + 1), kind: 'body', cells: { period: cell(i + 1, 'count'), ...Object.fromEntries(cells) } };
  });
  return {
    id: `hedge|${hedge.id}`,
    title: `Schedule of ${hedge.id}`,
    columns: [{ key: 'period', title: 'Period', format: 'count' }, ...scheduled.map(({ column }) => column)],
    rows,
    notes: ['After its last entry a rate stays where it is and a notional amount is nothing.'],
  };
}

/** The contracts of the trust, and what they say period by period. */
export function hedgesSection(source: TermSheetSource): Block[] | string {
  const { deal } = source.run;
  if (deal.hedges.length === 0) return 'The deal has no derivative contracts.';
  const schedules = deal.hedges.flatMap((hedge) => scheduleTable(hedge) ?? []);
  return [contractTable(deal), ...schedules].map((table) => tableBlock(source, table));
}
