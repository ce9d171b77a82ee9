import type { RateMeasure } from '../../engine/analytics/available-rate.ts';
import { rateSchedule } from '../../engine/scenario/rate-schedule.ts';
import { rateTable } from '../../engine/termsheet/rate-table.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { numberOption, periodOption } from './curve-options.ts';
import { loadDeal } from './load-deal.ts';
import { jsonText, textTable } from './text-table.ts';
import { parseCommand, textOption, UsageError, type Output } from './usage.ts';

function measureOption(text: string): RateMeasure {
  if (text === 'cash' || text === 'document') return text;
  throw new UsageError(`"${text}" is not a measure: give cash or document.`);
}

/** The schedules of available rates: the curves as they are, and shifted from a period on. */
export function ratesCommand(args: string[], output: Output): void {
  const { deal: name, values } = parseCommand(args, {
    shift: { type: 'string' },
    from: { type: 'string' },
    measure: { type: 'string' },
    json: { type: 'boolean' },
  });
  const measure = measureOption(textOption(values, 'measure') ?? 'cash');
  const [shift, from] = [textOption(values, 'shift'), textOption(values, 'from')];
  const deal = loadDeal(name, output);
  if (!deal.rateSchedule) throw new UserError(`${deal.name} has no rateSchedule: add its curve set, speed and shift.`);
  const schedule = {
    ...deal.rateSchedule,
    ...(shift !== undefined && { shiftBps: numberOption('shift', shift, -10_000, 10_000) }),
    ...(from !== undefined && { fromPeriod: periodOption('from', from) }),
  };
  const cells = rateSchedule(deal, schedule, measure);
  if (values['json']) output.out(jsonText({ cells }));
  else output.out(textTable(rateTable(schedule, measure, cells)));
}
