import { quoted } from '../../units/quote.ts';
import { bareCell } from './figure-texts.ts';
import { hasFigures, readCells, type ReadCells } from './read-cells.ts';
import { hasClasses, headsOf, speedsOf, titleOfRow, type Heads } from './read-heads.ts';
import { readKeys, unknownClass, type Classes, type Keys } from './read-keys.ts';
import { splitLine } from './split-line.ts';
import { refusal, type Refusal } from './table-place.ts';
import type { Title } from './titles.ts';

const NO_HEADS =
  'this stands under no headings: put Class, Redemption, Speed and what the figures are above them, or the title of the class and its speeds';

/** Reads tables one under another, row by row; what a row means depends on those above it. */
class TableReader {
  readonly #classes: Classes;
  readonly #read: ReadCells = { figures: [], refused: [] };
  #heads: Heads | undefined;
  #keys: Keys = {};
  /** What was said of this table: a trouble that all of its rows have is said once. */
  #said = new Set<string>();

  constructor(classes: Classes) {
    this.#classes = classes;
  }

  get read(): ReadCells {
    return this.#read;
  }

  add(cells: readonly string[], row: number): void {
    const isList = this.#heads?.isBlock === false;
    const heads = headsOf(cells);
    if (heads) return this.#begin(heads, row);
    const title = titleOfRow(cells, this.#classes.find, isList);
    if (title) this.#entitle(title, row);
    const isOfBlock = title !== undefined || !isList;
    const speeds = isOfBlock ? speedsOf(cells, title !== undefined) : undefined;
    if (speeds) this.#begin(speeds, row);
    else if (!title) this.#addFigures(cells, row);
  }

  /** Heads of the table that follows. */
  #begin(heads: Heads, row: number): void {
    this.#heads = heads;
    this.#said.clear();
    if (hasClasses(heads)) this.#keys = { redemption: this.#keys.redemption };
    for (const [i, column] of heads.columns.entries()) {
      if (column?.role !== 'unknown') continue;
      const name = quoted(column.heading);
      const message = heads.isBlock
        ? `${name} is not a speed, so the figures under it were left out: write it as 80%`
        : `${name} is neither a figure that can be tied out nor a speed, so its column was left out: rename it if it is one`;
      this.#refuse(refusal({ row, column: i + 1 }, message));
    }
  }

  /** A line that names what the figures below it are of. */
  #entitle({ tranche, unknown, redemption }: Title, row: number): void {
    if (unknown !== undefined) {
      this.#keys = { isLost: true };
      this.#refuse(refusal({ row }, unknownClass(unknown, this.#classes)));
    } else this.#keys = tranche === undefined ? { ...this.#keys, redemption } : { tranche, redemption };
    // A list goes on below a line that names a class or a redemption; one of classes ends where a line names both.
    const namesBoth = redemption !== undefined && (tranche ?? unknown) !== undefined;
    const heads = this.#heads;
    if (heads?.isBlock || (heads && namesBoth && hasClasses(heads))) this.#heads = undefined;
  }

  #addFigures(cells: readonly string[], row: number): void {
    const heads = this.#heads;
    if (!heads) {
      const isProse = cells.filter((cell) => cell.trim() !== '').length < 2;
      if (!isProse && !this.#keys.isLost) this.#refuse(refusal({ row }, NO_HEADS));
      return;
    }
    const isFigured = hasFigures(cells, heads);
    const { keys, wrong } = readKeys(cells, row, heads, this.#keys, this.#classes);
    // Lines of prose and subtitles are none of the table's.
    if (!isFigured && wrong) return;
    this.#keys = keys;
    if (wrong) this.#refuse(wrong);
    if (!isFigured || wrong || keys.isLost) return;
    const { figures, refused } = readCells(cells, row, heads, keys);
    this.#read.figures.push(...figures);
    for (const one of refused) this.#refuse(one);
  }

  /** Without its place and value, what is said is the same in every row. */
  #refuse(one: Refusal): void {
    const [, said = ''] = /^[^:]*: (.*)$/.exec(one.message) ?? [];
    const isOfTable = !said.startsWith('"');
    if (isOfTable && this.#said.has(said)) return;
    this.#said.add(said);
    this.#read.refused.push(one);
  }
}

/** The figures of tables as people have them: lists, grids with speeds across, blocks of one class. */
export function readTables(rows: readonly (readonly string[])[], classes: Classes): ReadCells {
  const reader = new TableReader(classes);
  for (const [i, row] of rows.entries()) {
    const written = row.filter((cell) => bareCell(cell) !== '');
    const [line] = written;
    if (line !== undefined) reader.add(written.length === 1 ? splitLine(line, row) : row, i + 1);
  }
  return reader.read;
}
