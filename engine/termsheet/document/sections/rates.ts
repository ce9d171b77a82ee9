import { rateSchedule, type RateCell } from '../../../scenario/rate-schedule.ts';
import { dateOf } from '../../../units/dates.ts';
import { addMonths } from '../../../units/dates.ts';
import { printMonth } from '../../../units/print.ts';
import type { Picture } from '../../picture.ts';
import { rateTable } from '../../rate-table.ts';
import { cell, type Table } from '../../table.ts';
import type { Deal, Group } from '../../../deal/schema/deal.ts';
import type { RateSchedule } from '../../../deal/schema/market.ts';
import type { Block } from '../document.ts';
import { paragraph, tableBlock } from '../sheet-table.ts';
import type { TermSheetSource } from '../source.ts';

/** The published schedules are a measure of cash. */
const MEASURE = 'cash';

const shockWords = ({ shiftBps, fromPeriod }: RateSchedule): string => `+${shiftBps} bp from period ${fromPeriod}`;

const dateOfPeriod = ({ dates }: Deal, period: number): number => addMonths(dateOf(dates.firstPayment), period - 1);

function groupTable(deal: Deal, schedule: RateSchedule, group: Group, cells: readonly RateCell[]): Table {
  const table = rateTable(schedule, MEASURE, cells);
  const [, period, base, shocked] = table.columns;
  return {
    id: `rates|${group.id}`,
    title: `Available rate schedule, ${group.name}`,
    columns: [
      ...(period ? [period] : []),
      { key: 'paymentDate', title: 'Payment date', format: 'date' },
      ...(base ? [{ ...base, unit: '% p.a.' }] : []),
      ...(shocked ? [{ ...shocked, unit: shockWords(schedule) }] : []),
    ],
    rows: table.rows.map((row, i) => ({
      ...row,
      cells: { ...row.cells, paymentDate: cell(dateOfPeriod(deal, cells[i]?.period ?? 1), 'date') },
    })),
    notes: [],
  };
}

/** The rates of a group as a line as the curves are, and a dashed one as they are shifted. */
function ratesPicture(deal: Deal, schedule: RateSchedule, cells: readonly RateCell[]): Picture {
  const line = { axis: 'left', pale: 0 } as const;
  return {
    months: cells.map(({ period }) => printMonth(dateOfPeriod(deal, period))),
    left: { title: 'Available rate, % p.a.', unit: '%' },
    series: [
      { ...line, title: 'As the curves are', as: 'line', hue: 0, values: cells.map(({ basePct }) => basePct) },
      { ...line, title: shockWords(schedule), as: 'dashes', hue: 2, values: cells.map(({ shockedPct }) => shockedPct) },
    ],
  };
}

/** The schedules of available rates, as the curves are and shifted, group by group. */
export function ratesSection(source: TermSheetSource): Block[] | string {
  const { deal, book } = source.run;
  const { rateSchedule: schedule } = deal;
  if (!schedule) return 'The deal has no schedule of available rates.';
  const all = rateSchedule(deal, schedule, MEASURE, book);
  const blocks = deal.groups.flatMap((group): Block[] => {
    const cells = all.filter((one) => one.group === group.id);
    if (cells.length === 0) return [];
    const title = `Available rates, ${group.name}`;
    return [
      { kind: 'chart', chart: { id: `rates|${group.id}`, title, picture: ratesPicture(deal, schedule, cells) } },
      tableBlock(source, groupTable(deal, schedule, group, cells)),
    ];
  });
  return [...rateTable(schedule, MEASURE, []).notes.map(paragraph), ...blocks];
}
