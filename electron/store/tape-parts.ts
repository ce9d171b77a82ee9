import type { TapeField } from '../../engine/tape/fields.ts';
import type { Tape, UnreadCell } from '../../engine/tape/tape.ts';
import { hashOf } from './hash-of.ts';
import { StoreError } from './store-error.ts';
import type { StoredTape, TapeSource } from './tape-store.ts';

const tapeFormat = 'trancheworks-tape/1';

/** SQLite holds 1 GB in a cell, and a text of Node half of that; one limit says it for both. */
const maxPartMb = 512;

/** A tape with each part named by its hash; the hash of this in JSON names the tape. */
interface TapeManifest {
  readonly format: string;
  readonly source: TapeSource;
  readonly loans: number;
  readonly fields: readonly TapeField[];
  readonly numbers: readonly { readonly key: string; readonly hash: string }[];
  readonly texts: readonly { readonly key: string; readonly words: string; readonly codes: string }[];
  readonly fileRows: string;
  readonly excluded: string;
  readonly unread: string;
  readonly accepted: string;
}

/** A tape as bytes: its manifest in JSON, the manifest's hash, and the parts by their hashes. */
export interface EncodedTape {
  readonly hash: string;
  readonly manifest: string;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** A part is an array as it lies in memory, or a list as JSON. */
type Content = Float64Array | Uint32Array | Uint8Array | readonly unknown[];

/** The bytes that a tape is stored as, which for its arrays are their own; throws 'too-large'. */
export function encodeTape(source: TapeSource, tape: Tape): EncodedTape {
  const parts = new Map<string, Uint8Array>();
  const put = (what: string, content: Content): string => {
    const bytes = bytesOf(content);
    if (bytes === undefined || bytes.length > maxPartMb * 2 ** 20) throw tooLarge(source, what);
    const hash = hashOf(bytes);
    parts.set(hash, bytes);
    return hash;
  };
  const { loans, fields, numbers, texts } = tape;
  const content: TapeManifest = {
    format: tapeFormat,
    source,
    loans,
    fields,
    numbers: [...numbers].map(([key, column]) => ({ key, hash: put(key, column) })),
    texts: [...texts].map(([key, { words, codes }]) => ({ key, words: put(key, words), codes: put(key, codes) })),
    fileRows: put('file rows', tape.fileRows),
    excluded: put('excluded loans', tape.excluded),
    unread: put('unread cells', tape.unread),
    accepted: put('accepted issues', [...tape.accepted]),
  };
  const manifest = JSON.stringify(content);
  return { hash: hashOf(manifest), manifest, parts };
}

/** The tape of a manifest, given its parts by hash; what comes in must be what an `encodeTape` gave out. */
export function decodeTape(text: string, part: (hash: string) => Buffer): StoredTape {
  const manifest: TapeManifest = JSON.parse(text);
  if (manifest.format !== tapeFormat) throw newer(manifest);
  const floats = (hash: string) => new Float64Array(alignedBytes(part(hash)));
  const uints = (hash: string) => new Uint32Array(alignedBytes(part(hash)));
  const strings = (hash: string): string[] => JSON.parse(part(hash).toString());
  const cells = (hash: string): UnreadCell[] => JSON.parse(part(hash).toString());
  const { source, loans, fields, numbers, texts } = manifest;
  const tape: Tape = {
    loans,
    fields,
    numbers: new Map(numbers.map(({ key, hash }) => [key, floats(hash)])),
    texts: new Map(texts.map(({ key, words, codes }) => [key, { words: strings(words), codes: uints(codes) }])),
    fileRows: uints(manifest.fileRows),
    excluded: new Uint8Array(alignedBytes(part(manifest.excluded))),
    unread: cells(manifest.unread),
    accepted: new Set(strings(manifest.accepted)),
  };
  return { source, tape };
}

/** Bytes in the order of the machine, which is little-endian wherever Electron runs; undefined for an endless text. */
function bytesOf(content: Content): Uint8Array | undefined {
  if (ArrayBuffer.isView(content)) return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  try {
    return Buffer.from(JSON.stringify(content));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A copy that starts at a buffer's start, where an array of wider numbers may lie. */
function alignedBytes({ buffer, byteOffset, byteLength }: Buffer): ArrayBufferLike {
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

function tooLarge({ name }: TapeSource, what: string): StoreError {
  const why = `its ${what} would take more than ${maxPartMb} MB`;
  const advice = 'import it in smaller files, or leave that column out';
  return new StoreError('too-large', `The tape ${name} cannot be saved, because ${why}: ${advice}.`);
}

function newer({ source, format }: TapeManifest): StoreError {
  const what = `The tape ${source.name} was saved by a newer version (its format is ${format})`;
  return new StoreError('newer', `${what} and is kept as it is: open it with the newer version.`);
}
