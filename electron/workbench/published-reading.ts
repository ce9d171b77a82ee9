import { figureName, isMonth, type FigureKey } from '../../engine/deal/published/measures.ts';
import type { ReadFigure } from '../../engine/deal/published/read-cells.ts';
import { readPublished } from '../../engine/deal/published/read-published.ts';
import { publishedText } from '../../engine/deal/published/take-published.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { dateOf } from '../../engine/units/dates.ts';
import { printMonth } from '../../engine/units/print.ts';
import { listed } from '../../engine/units/quote.ts';
import type { PublishedReadingView } from '../channels/published-channels.ts';
import { rowsOfText } from '../tapes/text-rows.ts';

/** Of a long list a person reads the start. */
const MOST_SHOWN = 200;

/** What is the matter with figures that are kept and have nothing beside them. */
function notesOn({ pricing }: Deal, figures: readonly ReadFigure[]): string[] {
  const speeds = new Set(pricing.speedsPct.map(Number));
  const at = figures.flatMap(({ key }) => (key.measure === 'subordinationPct' ? [] : [key]));
  const otherSpeeds = new Set(at.map(({ speedPct }) => Number(speedPct)).filter((speed) => !speeds.has(speed)));
  const otherEnds = new Set(at.map(({ redemption }) => redemption).filter((end) => !pricing.redemptions.includes(end)));
  return [
    ...(otherSpeeds.size > 0
      ? [
          `The deal is not priced at ${listed([...otherSpeeds].map((speed) => `${speed}%`))}: figures at it are kept, and tied out once it is one of its speeds.`,
        ]
      : []),
    ...[...otherEnds].map(
      (end) => `The deal is not priced to ${end}: these figures are kept, and tied out once it is.`,
    ),
  ];
}

/** A figure as tables print it. */
const printed = ({ measure }: FigureKey, text: string): string =>
  isMonth(measure) ? printMonth(dateOf(`${text}-01`)) : text;

/** What tables would give the deal, and what of them it would not take. Throws UserError where they are no rows at all. */
export function publishedReading(deal: Deal, tables: string): PublishedReadingView {
  const { figures, refused } = readPublished(rowsOfText(tables), deal);
  const compared = figures.map(({ key, text }) => ({ key, is: text, was: publishedText(deal, key) }));
  const changed = compared.flatMap(({ key, is, was }) =>
    was === undefined || was === is
      ? []
      : [{ tranche: key.tranche, what: figureName(key), was: printed(key, was), is: printed(key, is) }],
  );
  const classes = deal.tranches.flatMap(({ id }) => {
    const own = compared.filter(({ key }) => key.tranche === id);
    if (own.length === 0) return [];
    const added = own.filter(({ was }) => was === undefined).length;
    return [{ tranche: id, figures: own.length, added, changed: changed.filter((one) => one.tranche === id).length }];
  });
  return {
    figures: figures.length,
    classes,
    changes: changed.slice(0, MOST_SHOWN).map(({ tranche: _tranche, ...change }) => change),
    refused: refused.slice(0, MOST_SHOWN).map(({ row, message }) => ({ row, message })),
    refusals: refused.length,
    notes: notesOn(deal, figures),
  };
}
