import type { Mapping } from '../../engine/tape/mapping.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { importTape } from './import-tape.ts';
import type { ImportChoice, ImportedTape, ImportProgress } from './import-tape.ts';

/** What a worker is started with. */
export interface ImportRequest extends ImportChoice {
  file: string;
  mapping: Mapping;
}

/** What a worker says; after `done` or `refused` it is through. */
export type ImportMessage =
  | { kind: 'progress'; progress: ImportProgress }
  | { kind: 'done'; imported: ImportedTape }
  | { kind: 'refused'; message: string };

interface Port {
  postMessage(message: ImportMessage, transfer?: readonly ArrayBuffer[]): void;
}

const PROGRESS_EVERY_MS = 100;

/** Passes on at most ten calls a second. */
function seldom(report: (progress: ImportProgress) => void): (progress: ImportProgress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    report(progress);
  };
}

/** The memory of the columns, which is handed over rather than copied. */
function buffersOf({ numbers, texts, fileRows, excluded }: Tape): ArrayBuffer[] {
  const columns = [...numbers.values(), ...Array.from(texts.values(), ({ codes }) => codes), fileRows, excluded];
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}

/** Imports a tape and tells the port how it goes; mistakes of our own are thrown, refusals told. */
export async function serveImport(port: Port, { file, mapping, sheet, headingRow }: ImportRequest): Promise<void> {
  const onProgress = seldom((progress) => port.postMessage({ kind: 'progress', progress }));
  try {
    const imported = await importTape(file, mapping, { sheet, headingRow, onProgress });
    port.postMessage({ kind: 'done', imported }, buffersOf(imported.tape));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    port.postMessage({ kind: 'refused', message: error.message });
  }
}
