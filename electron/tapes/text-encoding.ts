import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** Characters of the bytes 0x80 to 0x9F; the other bytes of Windows-1252 are those of Latin-1. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Written out because the converters that come along differ between Node and Electron. */
function fromWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll(/[\x80-\x9F]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80;
const utf8Length = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1);

/** How many bytes are left when a character that is cut off at the end is put aside. */
function wholeCharacters(bytes: Buffer): number {
  let lead = bytes.length - 1;
  while (lead > bytes.length - 4 && lead > 0 && isContinuation(bytes[lead]!)) lead -= 1;
  return lead >= 0 && lead + utf8Length(bytes[lead]!) > bytes.length ? lead : bytes.length;
}

/** UTF-8, but for lines that are not: those are Windows-1252, as where an export was pasted to another. */
function fromEightBits(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const lines: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    lines.push(isUtf8(line) ? line.toString('utf8') : fromWindows1252(line));
    start = end;
  }
  return lines.join('');
}

/** The share of zero bytes among every second byte from `start`. */
function zeroShare(head: Buffer, start: 0 | 1): number {
  const pairs = Math.floor(head.length / 2);
  let zeros = 0;
  for (let i = start; i < pairs * 2; i += 2) if (head[i] === 0) zeros += 1;
  return pairs === 0 ? 0 : zeros / pairs;
}

/** How a text file is written, by its byte order mark or else by its first bytes. */
export function encodingOf(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const [even, odd] = [zeroShare(head, 0), zeroShare(head, 1)];
  if (odd > 0.7 && even < 0.1) return 'utf-16le';
  if (even > 0.7 && odd < 0.1) return 'utf-16be';
  return isUtf8(head.subarray(0, wholeCharacters(head))) ? 'utf-8' : 'windows-1252';
}

const asUtf16 = (encoding: Encoding, bytes: Buffer): string =>
  (encoding === 'utf-16be' ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');

export interface TextReader {
  add(bytes: Buffer): string;
  end(): string;
}

/** Decodes a file that comes in pieces, a character cut in two included; line breaks come out as `\n`, no mark. */
export function textReader(encoding: Encoding): TextReader {
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const decode = wide ? (bytes: Buffer) => asUtf16(encoding, bytes) : fromEightBits;
  let rest: Buffer = Buffer.alloc(0);
  let pendingReturn = '';
  let atStart = true;

  function lines(decoded: string, last: boolean): string {
    if (decoded === '' && !last) return '';
    let text = pendingReturn + (atStart && decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded);
    atStart = false;
    // A carriage return at the end may be half of a line break.
    pendingReturn = !last && text.endsWith('\r') ? '\r' : '';
    if (pendingReturn) text = text.slice(0, -1);
    return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  }

  return {
    add(bytes) {
      const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
      const whole = wide ? all.length - (all.length % 2) : wholeCharacters(all);
      rest = all.subarray(whole);
      return lines(decode(all.subarray(0, whole)), false);
    },
    end: () => lines(wide ? '' : fromEightBits(rest), true),
  };
}
