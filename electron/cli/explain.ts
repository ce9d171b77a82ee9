import { explainLife } from '../../engine/explain/explain-life.ts';
import { explainPayment } from '../../engine/explain/explain-payment.ts';
import { explainReturn } from '../../engine/explain/explain-return.ts';
import { explainSubordination } from '../../engine/explain/explain-subordination.ts';
import { explanationLines } from '../../engine/explain/explanation.ts';
import type { RunTerms } from '../../engine/scenario/compile-deal.ts';
import { periodOption } from './curve-options.ts';
import { loadDeal } from './load-deal.ts';
import { jsonText } from './text-table.ts';
import {
  neededOption,
  parseCommand,
  redemptionOption,
  speedOption,
  textOption,
  UsageError,
  type Output,
} from './usage.ts';

/** Why a class is paid what it is in a period, or why its margin, duration and average life are what they are. */
export function explainCommand(args: string[], output: Output): void {
  const { deal: name, values } = parseCommand(args, {
    tranche: { type: 'string' },
    period: { type: 'string' },
    speed: { type: 'string' },
    redemption: { type: 'string' },
    json: { type: 'boolean' },
  });
  const tranche = neededOption(values, 'tranche', 'give the name of a class');
  const terms: RunTerms = {
    redemption: redemptionOption(textOption(values, 'redemption') ?? 'call'),
    speedPct: speedOption(textOption(values, 'speed') ?? '100'),
  };
  const period = textOption(values, 'period');
  const deal = loadDeal(name, output);
  const explanations = (
    period === undefined
      ? [explainReturn(deal, terms, tranche), explainLife(deal, terms, tranche), explainSubordination(deal, tranche)]
      : [explainPayment(deal, terms, tranche, periodOption('period', period))]
  ).filter((one) => one !== undefined);
  const classes = deal.tranches.map(({ id }) => id).join(', ');
  if (explanations.length === 0) {
    throw new UsageError(
      `There is nothing to explain: ${deal.name} has the classes ${classes}, paid until the run ends.`,
    );
  }
  if (values['json']) output.out(jsonText({ explanations }));
  else output.out(explanations.map((one) => `${explanationLines(one).join('\n')}\n`).join('\n'));
}
