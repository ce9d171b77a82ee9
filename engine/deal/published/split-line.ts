import { bareCell, figureText, isNoFigure } from './figure-texts.ts';
import { speedOf } from './titles.ts';

/** Whether a word of a line may be one of its figures. */
function isFigureLike(word: string): boolean {
  const bare = bareCell(word);
  if (isNoFigure(bare) || speedOf(bare) !== undefined) return true;
  return figureText('dmBps', bare, false) !== undefined || figureText('firstPrincipal', bare, false) !== undefined;
}

/**
 * The cells of a line that came without any, as out of a PDF: the figures at its end, a cell each, behind the words
 * ahead of them. `WAL (yr) 9.44 2.78` is three cells; the row of a line with fewer than two figures stays as it is.
 */
export function splitLine(line: string, row: readonly string[]): readonly string[] {
  const words = line.trim().split(/\s+/);
  const figures = words.toReversed().findIndex((word) => !isFigureLike(word));
  const count = figures < 0 ? words.length : figures;
  if (count < 2) return row;
  return [words.slice(0, words.length - count).join(' '), ...words.slice(words.length - count)];
}
