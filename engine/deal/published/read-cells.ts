import { quoted } from '../../units/quote.ts';
import { bareCell, figureHelp, figureText, isNoFigure, windowMonths } from './figure-texts.ts';
import type { FigureKey } from './measures.ts';
import type { Column, Heads } from './read-heads.ts';
import type { Figured, Keys } from './read-keys.ts';
import { refusal, type Refusal, type TablePlace } from './table-place.ts';

/** A figure as it was read. */
export interface ReadFigure extends TablePlace {
  key: FigureKey;
  text: string;
}

export interface ReadCells {
  figures: ReadFigure[];
  refused: Refusal[];
}

/** What the figures of a column are and at which speed, given what the row says. */
function figuredOf(column: NonNullable<Column>, keys: Keys): Keys | undefined {
  switch (column.role) {
    case 'tranche':
    case 'redemption':
    case 'speed':
    case 'measure':
    case 'other':
    case 'unknown':
      return undefined;
    case 'atSpeed':
      return { ...keys, speedPct: column.speedPct };
    case 'figure':
      return keys;
    default:
      return { ...keys, measure: column.role, inPercent: column.inPercent };
  }
}

const CLASS_MISSING = 'it is not said which class this is of: put a line such as Class A to call above the table';
const REDEMPTION_MISSING =
  'it is not said whether this is to call or to maturity: add a column Redemption, or a line To call above the table';
const SPEED_MISSING = 'it is not said at which speed this is: add a column Speed, or put the speeds above the figures';
const MEASURE_MISSING = 'it is not said what this is: write Discount margin, WAL or the like ahead of the figures';

/** Keys of the figures that a cell holds, the two months of a window; or what is not said. */
function keysOf(keys: Keys): FigureKey[] | string {
  const { tranche, redemption, speedPct, measure } = keys;
  if (tranche === undefined) return CLASS_MISSING;
  if (measure === undefined) return MEASURE_MISSING;
  if (measure === 'other') return [];
  if (measure === 'subordinationPct') return [{ measure, tranche }];
  if (redemption === undefined) return REDEMPTION_MISSING;
  if (speedPct === undefined) return SPEED_MISSING;
  const measures = measure === 'window' ? (['firstPrincipal', 'lastPrincipal'] as const) : [measure];
  return measures.map((one) => ({ measure: one, tranche, redemption, speedPct }));
}

/** The texts of a cell for its figures; undefined where it cannot be read. */
function textsOf(measure: Figured, cell: string, inPercent: boolean): string[] | undefined {
  if (measure === 'window') return windowMonths(cell);
  const text = figureText(measure, cell, inPercent);
  return text === undefined ? undefined : [text];
}

function readCell(keys: Keys, cell: string, place: TablePlace): ReadFigure[] | string {
  const found = keysOf(keys);
  if (typeof found === 'string' || found.length === 0) return found as [] | string;
  const measure = keys.measure as Figured;
  const texts = textsOf(measure, cell, keys.inPercent === true);
  if (!texts) return `${quoted(cell)} is not ${figureHelp(measure)}`;
  return found.flatMap((key, i) => ({ key, text: texts[i] ?? '', ...place }));
}

/** The figures of a row; a blank or a dash is none. */
export function readCells(cells: readonly string[], row: number, heads: Heads, keys: Keys): ReadCells {
  const figures: ReadFigure[] = [];
  const refused: Refusal[] = [];
  for (const [i, text] of cells.entries()) {
    const column = heads.columns[i];
    const cell = bareCell(text);
    if (isNoFigure(cell)) continue;
    const place = { row, column: i + 1 };
    if (!column) {
      refused.push(refusal(place, `${quoted(cell)} stands under no heading: write above it what it is`));
      continue;
    }
    const of = figuredOf(column, keys);
    const read = of ? readCell(of, cell, place) : [];
    if (typeof read === 'string') refused.push(refusal(place, read));
    else figures.push(...read);
  }
  return { figures, refused };
}

/** Whether a row has anything under the heads of figures. */
export const hasFigures = (cells: readonly string[], { columns }: Heads): boolean =>
  cells.some((text, i) => {
    const column = columns[i];
    return !isNoFigure(bareCell(text)) && (column === undefined || figuredOf(column, {}) !== undefined);
  });
