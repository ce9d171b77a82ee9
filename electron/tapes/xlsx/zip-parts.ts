import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { UserError } from '../../../engine/units/user-error.ts';
import { clipped } from '../../../engine/units/quote.ts';
import { damagedWorkbook, explainReading } from '../refusals.ts';

/** Sheets shrink ten- to thirtyfold; what is packed tighter than this was made to fill memory. */
const MAX_RATIO = 250;
const SMALL_BYTES = 16_000_000;

/** The files inside a workbook by their path, without a leading slash. */
export interface ZipParts {
  name: string;
  paths: ReadonlySet<string>;
  /** Unpacked size; 0 where there is no such part. */
  bytes(path: string): number;
  /** The unpacked content; nothing where there is no such part. */
  read(path: string): AsyncGenerator<Buffer>;
  close(): void;
}

/** What went wrong below us is the file's fault; what the system says keeps its own words. */
function asRefusal(error: unknown, name: string): unknown {
  if (error instanceof UserError) return error;
  const explained = explainReading(error, name);
  if (explained !== error) return explained;
  return damagedWorkbook(name, error instanceof Error ? error.message : String(error));
}

async function listEntries(zip: ZipFile, name: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) {
      throw new UserError(`${clipped(name)} is locked with a password: save it without a password and import that.`);
    }
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function* readEntry(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Buffer> {
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > SMALL_BYTES && uncompressedSize > compressedSize * MAX_RATIO) {
    throw damagedWorkbook(name, `${compressedSize} bytes unpack to ${uncompressedSize}`);
  }
  let checksum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      checksum = crc32(chunk as Buffer, checksum);
      yield chunk as Buffer;
    }
    if (checksum !== entry.crc32) throw damagedWorkbook(name, `the checksum of ${entry.fileName} is wrong`);
  } catch (error) {
    throw asRefusal(error, name);
  }
}

/** Opens a ZIP archive; close it when done. Throws UserError where it is damaged or locked. */
export async function openZip(file: string, name: string): Promise<ZipParts> {
  try {
    const zip = await yauzl.openPromise(file, { autoClose: false, lazyEntries: true });
    const entries = await listEntries(zip, name).catch((error: unknown) => {
      zip.close();
      throw error;
    });
    return {
      name,
      paths: new Set(entries.keys()),
      bytes: (path) => entries.get(path)?.uncompressedSize ?? 0,
      async *read(path) {
        const entry = entries.get(path);
        if (entry) yield* readEntry(zip, entry, name);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    throw asRefusal(error, name);
  }
}
