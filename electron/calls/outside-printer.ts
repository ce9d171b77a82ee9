import type { Printer } from '../print/printer.ts';
import type { Outside } from './outside.ts';

/** The main process as a printer; what it holds open it closes itself. */
export const outsidePrinter = (outside: Outside): Printer => ({
  pdf: (html, frame) => outside.printPdf({ html, frame }),
  png: (svg, widthPx) => outside.drawPng({ svg, widthPx }),
  close: () => Promise.resolve(),
});
