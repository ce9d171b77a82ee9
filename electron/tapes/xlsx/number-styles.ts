import { readWholeXml } from './xml.ts';
import type { ZipParts } from './zip-parts.ts';

/** What the number format of a cell makes of its number. */
export type NumberStyle = 'plain' | 'percent' | 'date';

/** Built-in formats of dates (ECMA-376 part 1, 18.8.30), those of East Asian editions included; times are plain. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

/** Texts in quotes, escaped characters, colours and conditions mean nothing here. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

function styleOf(id: number, formats: ReadonlyMap<number, string>): NumberStyle {
  const code = formats.get(id)?.replaceAll(LITERALS, '');
  if (code === undefined) return id === 9 || id === 10 ? 'percent' : isBuiltInDate(id) ? 'date' : 'plain';
  if (code.includes('%')) return 'percent';
  return /[yd]|mmm/i.test(code.replaceAll(/general/gi, '')) ? 'date' : 'plain';
}

/** The number style of each cell format, by its position in the styles part. */
export async function readNumberStyles(zip: ZipParts, part: string): Promise<NumberStyle[]> {
  const formats = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  await readWholeXml(zip.read(part), zip.name, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return ids.map((id) => styleOf(id, formats));
}
