import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { clipped } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';

const HEAD_BYTES = 256 * 1024;
const SAVE_AS = 'save it as .xlsx or CSV and import that';

/** First bytes of files that are no tape, what they are, and what to do. */
const STRANGERS: readonly (readonly [starts: readonly string[], is: string, advice: string])[] = [
  [['%PDF'], 'a PDF', 'ask for it as a workbook or CSV'],
  [['PK\x05\x06'], 'an empty ZIP archive', 'get another copy of it'],
  [['\x1F\x8B', '7z\xBC\xAF', 'Rar!', 'BZh', '\xFD7zXZ'], 'a packed archive', 'unpack it and import what is inside'],
  [['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'II*\0', 'MM\0*'], 'a picture', 'ask for it as a workbook or CSV'],
  [['PAR1', 'SQLite format 3'], 'a database file', 'export its table as CSV and import that'],
  [['{\\rtf'], 'a text document (RTF)', 'ask for it as a workbook or CSV'],
  [['\xFF\xFE\0\0', '\0\0\xFE\xFF'], 'text in UTF-32', 'save it as CSV in UTF-8 and import that'],
  [['<!doctype', '<html', '<head', '<table', '<meta'], 'a web page, whatever its name says', SAVE_AS],
  [['<?xml'], 'an XML document, whatever its name says', SAVE_AS],
];
const UTF8_MARK = '\xEF\xBB\xBF';

const OLE_START = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const LOCKED_PART = Buffer.from('EncryptedPackage', 'utf16le');

export interface FileHead {
  /** Base name, for messages. */
  name: string;
  bytes: number;
  /** The first bytes, up to a quarter of a megabyte. */
  head: Buffer;
  kind: 'csv' | 'xlsx';
}

function refuse(name: string, is: string, advice: string): never {
  throw new UserError(`${clipped(name)} is ${is}: ${advice}.`);
}

function kindOf(head: Buffer, name: string): 'csv' | 'xlsx' {
  const start = head.toString('latin1', 0, 512);
  if (head.length === 0) refuse(name, 'empty', 'get another copy of it');
  if (start.startsWith('PK\x03\x04')) return 'xlsx';
  if (start.startsWith(OLE_START)) {
    if (head.includes(LOCKED_PART))
      refuse(name, 'locked with a password', 'save it without a password and import that');
    refuse(name, 'an old Excel file (.xls)', SAVE_AS);
  }
  const markup = start.replace(UTF8_MARK, '').trimStart().toLowerCase();
  for (const [starts, is, advice] of STRANGERS) {
    if (starts.some((bytes) => start.startsWith(bytes) || markup.startsWith(bytes))) refuse(name, is, advice);
  }
  return 'csv';
}

/** Looks at the start of a file to see what it is; refuses what cannot be a tape. */
export async function readHead(file: string): Promise<FileHead> {
  const name = path.basename(file);
  const stats = await stat(file);
  if (stats.isDirectory()) refuse(name, 'a folder', 'choose the file in it');
  // Opening a pipe would wait for ever.
  if (!stats.isFile()) refuse(name, 'not an ordinary file', 'choose a workbook or a CSV file');
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    return { name, bytes: stats.size, head, kind: kindOf(head, name) };
  } finally {
    await handle.close();
  }
}
