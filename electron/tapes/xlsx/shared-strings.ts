import { UserError } from '../../../engine/units/user-error.ts';
import { clipped } from '../../../engine/units/quote.ts';
import { readWholeXml } from './xml.ts';
import type { ZipParts } from './zip-parts.ts';

/** Texts are held in memory as a whole; a tape of a million loans stays well below. */
const MAX_BYTES = 1_000_000_000;

/** `_x000D_`, how characters that XML cannot hold are written. */
const ESCAPED = /_x([0-9A-F]{4})_/gi;

export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The texts that cells point at by their position; runs of rich text are joined. */
export async function readSharedStrings(zip: ZipParts, part: string): Promise<string[]> {
  if (zip.bytes(part) > MAX_BYTES) {
    throw new UserError(`${clipped(zip.name)} holds too much text for a workbook: save it as CSV and import that.`);
  }
  const strings: string[] = [];
  let text = '';
  let inText = false;
  await readWholeXml(zip.read(part), zip.name, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 't') inText = true;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}
