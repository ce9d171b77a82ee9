import { createContext, useContext } from 'react';
import type { FigureChoice, RunChoice } from '../../electron/channels/results-views.ts';
import type { SheetColumn, SheetRow } from '../grid/sheet-row.ts';

/** A figure that a person asks the reason of. */
export interface Question {
  figure: FigureChoice;
  /** Which pricing it is of. */
  run: RunChoice;
}

/** The figure that stands in a cell; undefined where there is nothing to explain. */
export type FigureOf = (row: SheetRow, column: SheetColumn) => Question | undefined;

/** Asks why a figure is what it is. Without a question it says where one can be asked. */
export type Explain = (question: Question | undefined) => void;

export const ExplainContext = createContext<Explain>(() => undefined);

/** What a sheet does when a person asks why one of its figures is what it is. */
export function useExplainCell(figureOf: FigureOf): (row: SheetRow, column: SheetColumn) => void {
  const explain = useContext(ExplainContext);
  return (row, column) => explain(figureOf(row, column));
}
