const INFORMATION = /<<(?:\/Title (\((?:[^()\\]|\\.)*\)|<[^>]*>)\s*)?\/Creator \([^]*?\/ModDate \([^)]*\)>>/;

/** As long as a title may be, and what stands behind it. */
const TITLE_BYTES = 65_536;
const REST_BYTES = 1_024;

/** Text as PDF writes it in UTF-16, which holds any script. */
function hexText(text: string): string {
  const units = Array.from({ length: text.length }, (_none, at) => text.charCodeAt(at));
  return `<FEFF${units
    .map((unit) => unit.toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase()}>`;
}

/**
 * Puts the document's own author and date in the place of the program's and the clock's, byte for byte, so that the
 * same document is the same bytes and every other object stays where the PDF says it is.
 */
export function withoutClock(
  pdf: Uint8Array,
  { date, author }: { date: string; author: string | undefined },
): Uint8Array {
  const bytes = Buffer.from(pdf);
  // To look through all of a large file with a regular expression would take longer than to write it.
  const around = Math.max(0, bytes.indexOf('/Creator (') - TITLE_BYTES);
  const found = INFORMATION.exec(bytes.toString('latin1', around, around + TITLE_BYTES + REST_BYTES));
  if (!found) throw new Error('The printed PDF has no document information');
  const [old, title] = found;
  const day = `(D:${date.replaceAll('-', '')}000000Z)`;
  const needed = `/Producer (Trancheworks)/CreationDate ${day}/ModDate ${day}>>`;
  const named = author === undefined ? '' : `/Author ${hexText(author)}`;
  const start = title === undefined ? '<<' : `<</Title ${title}`;
  const room = old.length - start.length - needed.length;
  const content = `${start}${named.length <= room ? named : ''}`;
  bytes.write(
    content + ' '.repeat(old.length - content.length - needed.length) + needed,
    around + found.index,
    'latin1',
  );
  return bytes;
}
