import type { Change } from '../edits.ts';
import type { Deal } from '../schema/deal.ts';
import type { Published, PublishedCell } from '../schema/market.ts';
import { clipped } from '../../units/quote.ts';
import { UserError } from '../../units/user-error.ts';
import { figureCount, type FigureKey } from './measures.ts';
import type { ReadFigure } from './read-cells.ts';

/** Of a document's name, as much as the label of a change has room for. */
const LABEL = 80;

type CellKey = Pick<PublishedCell, 'tranche' | 'redemption' | 'speedPct'>;

const cellName = ({ tranche, redemption, speedPct }: CellKey): string =>
  JSON.stringify([tranche, redemption, Number(speedPct)]);

/** The figure that was published of something, as it stands in the deal. */
export function publishedText({ published }: Pick<Deal, 'published'>, key: FigureKey): string | undefined {
  if (key.measure === 'subordinationPct') return published?.subordinationPct?.[key.tranche];
  const name = cellName(key);
  return published?.cells.find((cell) => cellName(cell) === name)?.[key.measure];
}

/** Figures of a deal and figures read: new ones replace those of the same thing and leave the rest. */
function merged(published: Published | undefined, figures: readonly ReadFigure[], source: string): Published {
  const cells = new Map((published?.cells ?? []).map((cell) => [cellName(cell), cell]));
  const subordinationPct = { ...published?.subordinationPct };
  for (const { key, text } of figures) {
    if (key.measure === 'subordinationPct') subordinationPct[key.tranche] = text;
    else {
      const { measure, tranche, redemption, speedPct } = key;
      const name = cellName(key);
      cells.set(name, { ...(cells.get(name) ?? { tranche, redemption, speedPct }), [measure]: text });
    }
  }
  const hasSubordination = Object.keys(subordinationPct).length > 0;
  return { source, cells: [...cells.values()], ...(hasSubordination && { subordinationPct }) };
}

/** Makes what was read figures of the deal, as one change; throws UserError where there is nothing to take or no source. */
export function takePublished({ published }: Deal, figures: readonly ReadFigure[], source: string): Change {
  if (figures.length === 0) throw new UserError('Nothing was taken: no figure in the tables could be read.');
  const name = source.trim();
  if (name === '') throw new UserError('Nothing was taken: name the document that the figures come from.');
  const value = merged(published, figures, name);
  return {
    label: `${figureCount(figures.length)} published in ${clipped(name, LABEL)}`,
    edits: [{ place: ['published'], value }],
  };
}

/** Takes the published figures out of the deal; throws UserError where there are none. */
export function removePublished({ name, published }: Deal): Change {
  if (!published) throw new UserError(`${name} has no published figures to remove.`);
  return { label: 'Remove the published figures', edits: [{ place: ['published'], value: undefined }] };
}
