import { assumeCurves } from '../../engine/scenario/assume-curves.ts';
import { priceDeal, type PricedDeal } from '../../engine/scenario/price-deal.ts';
import { pricingTable } from '../../engine/termsheet/pricing-table.ts';
import { structureTable } from '../../engine/termsheet/structure-table.ts';
import { isoMonth, type DaySerial } from '../../engine/units/dates.ts';
import { CURVE_OPTIONS, curveOptions } from './curve-options.ts';
import { loadDeal } from './load-deal.ts';
import { jsonText, textTable } from './text-table.ts';
import { parseCommand, speedOption, textOption, type Output } from './usage.ts';

const month = (day: DaySerial | undefined): string | null => (day === undefined ? null : isoMonth(day));

/** The figures unrounded; null for one that does not exist, with the reason. */
function pricedJson({ deal, cells }: PricedDeal): object {
  return {
    deal,
    cells: cells.map(
      ({ tranche, redemption, speedPct, pricePct, firstPrincipal, lastPrincipal, reason, ...figures }) => ({
        tranche,
        redemption,
        speedPct,
        price: pricePct,
        dmBps: figures.dmBps ?? null,
        walYears: figures.walYears ?? null,
        modDurationYears: figures.modDurationYears ?? null,
        firstPrincipal: month(firstPrincipal),
        lastPrincipal: month(lastPrincipal),
        ...(reason !== undefined && { reason }),
      }),
    ),
  };
}

export function priceCommand(args: string[], output: Output): void {
  const { deal: name, values } = parseCommand(args, {
    speeds: { type: 'string' },
    ...CURVE_OPTIONS,
    json: { type: 'boolean' },
  });
  const speeds = textOption(values, 'speeds')?.split(',').map(speedOption);
  const curves = curveOptions(values);
  const deal = assumeCurves(loadDeal(name, output), curves);
  const priced = priceDeal(deal, { speedsPct: speeds });
  if (values['json']) output.out(jsonText(pricedJson(priced)));
  else output.out([structureTable(deal, priced), pricingTable(deal, priced)].map(textTable).join('\n'));
}
