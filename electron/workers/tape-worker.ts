import { parentPort, workerData } from 'node:worker_threads';
import { serveImport } from '../tapes/serve-import.ts';
import type { ImportRequest } from '../tapes/serve-import.ts';

if (parentPort) await serveImport(parentPort, workerData as ImportRequest);
