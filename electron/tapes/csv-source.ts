import { createReadStream } from 'node:fs';
import { UserError } from '../../engine/units/user-error.ts';
import { clipped } from '../../engine/units/quote.ts';
import { csvRecords } from './csv-records.ts';
import { findDelimiter } from './delimiter.ts';
import type { FileHead } from './file-kind.ts';
import type { RowBatch, RowSource } from './row-source.ts';
import { encodingOf, textReader } from './text-encoding.ts';
import type { Encoding } from './text-encoding.ts';

const CHUNK_BYTES = 512 * 1024;
/** Of a thousand characters of a text, this many may be control characters. */
const MAX_CONTROL_PER_MILLE = 20;
const CONTROL = /[^\P{Cc}\s]/gu;

function refuseBinary(text: string, name: string): void {
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls * 1000 <= text.length * MAX_CONTROL_PER_MILLE) return;
  throw new UserError(`${clipped(name)} is not a text file: choose a workbook (.xlsx) or a CSV file.`);
}

async function* readRows(
  file: string,
  head: FileHead,
  encoding: Encoding,
  delimiter: string,
): AsyncGenerator<RowBatch> {
  const text = textReader(encoding);
  const records = csvRecords(head.name, delimiter);
  let bytesRead = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    const bytes = chunk as Buffer;
    bytesRead += bytes.length;
    yield { rows: records.add(text.add(bytes)), bytesRead };
  }
  if (bytesRead !== head.bytes) {
    throw new UserError(`${clipped(head.name)} changed while it was being read: import it again when it is written.`);
  }
  yield { rows: [...records.add(text.end()), ...records.end()], bytesRead };
}

/** A text file as rows: its encoding and delimiter are found out from its start. */
export function csvSource(file: string, head: FileHead): RowSource {
  const { name, bytes } = head;
  const encoding = encodingOf(head.head);
  const partial = bytes > head.head.length;
  const reader = textReader(encoding);
  const start = reader.add(head.head) + (partial ? '' : reader.end());
  refuseBinary(start, name);
  const delimiter = findDelimiter(start, partial);
  const batches = readRows(file, head, encoding, delimiter);
  return { name, kind: 'csv', bytes, encoding, delimiter, batches };
}
