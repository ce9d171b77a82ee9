import type { ImportProgressView } from '../channels/collateral-views.ts';
import type { ExportProgressView } from '../channels/term-sheet-views.ts';
import type { PageFrame } from '../print/printer.ts';

/** Kinds of files by their endings, as a file dialog lists them. */
export interface FileKind {
  name: string;
  extensions: string[];
}

/** What the workbench cannot do in its thread: only the main process has windows and dialogs. */
export interface Outside {
  /** Path of a file that the person chose; undefined where they thought better of it. */
  chooseFile: (asked: { title: string; filters: FileKind[] }) => Promise<string | undefined>;
  /** Path of a folder to write into; undefined where they thought better of it. */
  chooseFolder: (asked: { title: string; button: string }) => Promise<string | undefined>;
  /** Path of a file to write, `name` being proposed; undefined where they thought better of it. */
  chooseNewFile: (asked: { title: string; name: string; filters: FileKind[] }) => Promise<string | undefined>;
  /** Tells the page how far an import is. */
  showImport: (progress: ImportProgressView) => Promise<void>;
  /** Tells the page how far an export is. */
  showExport: (progress: ExportProgressView) => Promise<void>;
  /** Has a page of the term sheet at hand under a name, for the window to show. */
  showPage: (page: { name: string; html: string }) => Promise<void>;
  /** Puts a table on the clipboard. */
  copy: (clip: { text: string; html: string }) => Promise<void>;
  /** Prints an HTML document; see `Printer`. */
  printPdf: (asked: { html: string; frame: PageFrame }) => Promise<Uint8Array>;
  /** A drawing (SVG) as a PNG; see `Printer`. */
  drawPng: (asked: { svg: string; widthPx: number }) => Promise<Uint8Array>;
  /** Opens a folder in the system's own window for files. */
  openFolder: (asked: { folder: string }) => Promise<void>;
}
