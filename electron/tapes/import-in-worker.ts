import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Mapping } from '../../engine/tape/mapping.ts';
import { clipped } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';
import type { ImportedTape, ImportOptions } from './import-tape.ts';
import type { ImportMessage, ImportRequest } from './serve-import.ts';

/** Far more than a million loans need. */
const MAX_HEAP_MB = 2_048;

/** Built, the worker lies beside the one of the workbench; in the sources it is run as it is. */
const WORKER = import.meta.url.endsWith('.ts') ? '../workers/tape-worker.ts' : './tape-worker.mjs';

function crashed(file: string, error: unknown): UserError {
  const name = clipped(path.basename(file));
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const message = outOfMemory
    ? `${name} is too large for this computer's memory: split it and import the parts as tapes of their own.`
    : `${name} could not be imported, the import stopped (${clipped(String(error), 200)}): try it again, and report it if it happens twice.`;
  return new UserError(message, { cause: error });
}

/** Like `importTape`, in a thread of its own; progress comes at most ten times a second. */
export function importInWorker(file: string, mapping: Mapping, options: ImportOptions = {}): Promise<ImportedTape> {
  const { sheet, headingRow, onProgress, signal } = options;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const workerData: ImportRequest = { file, mapping, sheet, headingRow };
    const worker = new Worker(new URL(WORKER, import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    const cancel = () => {
      reject(signal?.reason as unknown);
      void worker.terminate();
    };
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: ImportMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else if (message.kind === 'done') resolve(message.imported);
      else reject(new UserError(message.message));
    });
    worker.on('error', (error) => reject(crashed(file, error)));
    // After a result this changes nothing any more.
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', cancel);
      reject(crashed(file, `exit code ${code}`));
    });
  });
}
