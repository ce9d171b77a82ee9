import type { TapeField } from '../tape/fields.ts';
import { UserError } from '../units/user-error.ts';
import { separated } from '../units/print.ts';
import { binLoans } from './bin-loans.ts';
import type { Bin, Binned } from './bin.ts';
import { formatOf, type FigureFormat } from './field-format.ts';
import { fieldNamed, valuesOf, type Selection } from './selection.ts';
import type { GridMeasure, GridSpec } from './strat-spec.ts';
import { averagesBy, inOneBin, tally } from './tally.ts';

type Figures = readonly (number | undefined)[];

/** Two fields against each other. A cell without a loan has no figure. */
export interface Grid {
  id: string;
  title: string;
  rowField: TapeField;
  columnField: TapeField;
  format: FigureFormat;
  columns: readonly Bin[];
  rows: readonly { bin: Bin; cells: Figures; total: number | undefined }[];
  totals: Figures;
  total: number | undefined;
}

const MAX_CELLS = 100_000;

/** Only the bins that some loan is in. */
function occupied({ bins, codes }: Binned): Binned {
  const { counts } = tally({ bins, codes }, new Float64Array(codes.length));
  const kept: Bin[] = [];
  const newCodes = bins.map((bin, code) => (counts[code]! > 0 ? kept.push(bin) : kept.length) - 1);
  return { bins: kept, codes: codes.map((code) => newCodes[code]!) };
}

/** The figure of every bin; undefined where it has no loan. */
function measured(binned: Binned, selection: Selection, measure: GridMeasure): Figures {
  if (typeof measure === 'object') return averagesBy(binned, valuesOf(selection, measure.averageOf), selection.usd);
  const { counts, usd } = tally(binned, selection.usd);
  const totalUsd = selection.usd.reduce((sum, balance) => sum + balance, 0);
  return Array.from(counts, (count, i) => {
    if (count === 0) return undefined;
    if (measure === 'count') return count;
    if (measure === 'balance') return usd[i];
    return totalUsd > 0 ? (usd[i]! / totalUsd) * 100 : undefined;
  });
}

function formatFor({ tape }: Selection, measure: GridMeasure): FigureFormat {
  if (typeof measure === 'object') return formatOf(fieldNamed(tape, measure.averageOf));
  return measure === 'balance' ? 'dollars' : measure;
}

/** Each loan in the cell of its row and its column, row by row. */
function crossed(rows: Binned, columns: Binned): Binned {
  const cells = rows.bins.length * columns.bins.length;
  if (cells > MAX_CELLS) {
    const size = `${separated(String(rows.bins.length))} rows and ${separated(String(columns.bins.length))} columns`;
    throw new UserError(`The grid would have ${size}: put the values into fewer bins.`);
  }
  const width = columns.bins.length;
  const bins = Array.from({ length: cells }, (): Bin => ({ label: '' }));
  return { bins, codes: rows.codes.map((row, i) => row * width + columns.codes[i]!) };
}

/** Stratifies loans by two fields at once; throws a UserError as `stratify` does. */
export function stratifyTwoWay(selection: Selection, { id, title, ...spec }: GridSpec): Grid {
  const { tape, loans } = selection;
  const rows = occupied(binLoans(selection, spec.rows));
  const columns = occupied(binLoans(selection, spec.columns));
  const figures = (binned: Binned): Figures => measured(binned, selection, spec.measure);
  const cells = figures(crossed(rows, columns));
  const rowTotals = figures(rows);
  const width = columns.bins.length;
  return {
    id,
    title,
    rowField: fieldNamed(tape, spec.rows.field),
    columnField: fieldNamed(tape, spec.columns.field),
    format: formatFor(selection, spec.measure),
    columns: columns.bins,
    rows: rows.bins.map((bin, i) => ({ bin, cells: cells.slice(i * width, (i + 1) * width), total: rowTotals[i] })),
    totals: figures(columns),
    total: figures(inOneBin(loans.length))[0],
  };
}
