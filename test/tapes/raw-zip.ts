import { crc32 } from 'node:zlib';

export interface RawPart {
  path: string;
  content: Buffer | string;
  /** Sizes and flags as the archive claims them, where they are to be wrong. */
  claims?: { unpacked?: number; encrypted?: boolean };
}

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;

/** The fields that a local header and a directory entry share, from the version on. */
function commonFields(path: Buffer, content: Buffer, claims: RawPart['claims']): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(claims?.encrypted ? 1 : 0, 2);
  fields.writeUInt16LE(claims ? 8 : 0, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(claims?.unpacked ?? content.length, 18);
  fields.writeUInt16LE(path.length, 22);
  return fields;
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A ZIP archive of parts as they are, nothing packed, so that tests can write workbooks that no program would. */
export function rawZip(parts: readonly RawPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content, claims } of parts) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const common = commonFields(name, bytes, claims);
    const local = Buffer.concat([uint32(LOCAL), common, name, bytes]);
    const middle = Buffer.alloc(14);
    middle.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([uint32(DIRECTORY), Buffer.from([20, 0]), common, middle, name]));
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, entries, end]);
}
