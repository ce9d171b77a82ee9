import type { Deal } from '../schema/deal.ts';
import { quoted } from '../../units/quote.ts';
import { withPrintedDigits } from './digits.ts';
import { figureName } from './measures.ts';
import type { ReadFigure } from './read-cells.ts';
import { readTables } from './read-tables.ts';
import { placeName, refusal, type Refusal } from './table-place.ts';
import { classFinder } from './titles.ts';

/** What tables of published figures were understood to say. */
export interface PublishedReading {
  /** Each of something else. */
  figures: ReadFigure[];
  /** By row. */
  refused: Refusal[];
}

/** Of figures that are of the same thing the first stays where all say the same; where they do not, none does. */
function eachOnce(figures: readonly ReadFigure[]): PublishedReading {
  const first = new Map<string, ReadFigure>();
  const contested = new Set<string>();
  const refused: Refusal[] = [];
  for (const figure of figures) {
    const name = figureName(figure.key);
    const before = first.get(name);
    if (!before) first.set(name, figure);
    else if (before.text !== figure.text) {
      contested.add(name);
      const { text, row, column } = figure;
      const message = `${name} is ${quoted(text)} here and ${quoted(before.text)} in ${placeName(before)}, so neither was taken: keep the right one`;
      refused.push(refusal({ row, column }, message));
    }
  }
  return { figures: [...first].flatMap(([name, figure]) => (contested.has(name) ? [] : [figure])), refused };
}

/**
 * Reads the tables of a published document, as pasted or loaded: lists, grids with speeds across, blocks of one class,
 * credit enhancement, one under another. What is sound is read; of all else it is said where it stands and what to do.
 */
export function readPublished(
  rows: readonly (readonly string[])[],
  { tranches }: Pick<Deal, 'tranches'>,
): PublishedReading {
  const ids = tranches.map(({ id }) => id);
  const { figures, refused } = readTables(rows, { ids, find: classFinder(ids) });
  const once = eachOnce(withPrintedDigits(figures));
  return {
    figures: once.figures,
    refused: [...refused, ...once.refused].toSorted((a, b) => a.row - b.row || (a.column ?? 0) - (b.column ?? 0)),
  };
}
