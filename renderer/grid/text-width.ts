import { useMedia } from '../structure/use-media.ts';
import { shownText, type SheetCell, type SheetColumn, type SheetRow } from './sheet-row.ts';

const canvas = document.createElement('canvas').getContext('2d');

/** Cell padding on both sides, the focus border, and a hair for rounding. */
const AROUND_PX = 12 + 2 + 1;

let typeNow: string | undefined;
// Zooming resizes the page too.
window.addEventListener('resize', () => (typeNow = undefined));

/** From here on the type is larger, as in look/look.css. */
const LARGE = '(min-width: 2200px)';

/** Size and family of the page's type. To ask the page each time would have it laid out. */
function typeOfPage(): string {
  if (typeNow !== undefined) return typeNow;
  const { fontSize, fontFamily } = getComputedStyle(document.body);
  typeNow = `${fontSize} ${fontFamily}`;
  return typeNow;
}

/** The same, now and as the window becomes larger. */
export function useTypeOfPage(): string {
  useMedia(LARGE);
  return typeOfPage();
}

/** Texts measured before, by font: after an edit most cells say what they said. */
const known = new Map<string, Map<string, number>>();

/** More texts than this of one font are measured anew. */
const MOST_KNOWN = 20_000;

function widest(texts: readonly string[], weight: number, type: string): number {
  if (!canvas) return 0;
  const font = `${weight} ${type}`;
  const widths = known.get(font) ?? new Map<string, number>();
  if (widths.size > MOST_KNOWN) widths.clear();
  known.set(font, widths);
  canvas.font = font;
  return texts.reduce((most, text) => Math.max(most, widthOf(text, widths, canvas)), 0);
}

function widthOf(text: string, widths: Map<string, number>, context: CanvasRenderingContext2D): number {
  const before = widths.get(text);
  if (before !== undefined) return before;
  const { width } = context.measureText(text);
  widths.set(text, width);
  return width;
}

/** Room for what was published beside a figure, and for its head, in ems of small type; as in look/sheet.css. */
const PUBLISHED_EM = 4.9;
const PUBLISHED_HEAD_EM = 6.3;
const GAP_PX = 7;

const roomOf = (ems: number, type: string): number => Number.parseFloat(type) * HEAD_SCALE * ems + GAP_PX;

/** Of a text that was refused, so much has room; all of it stands under the sheet. */
const REFUSED_CHARACTERS = 20;

const measuredText = (cell: SheetCell | undefined): string =>
  cell?.typed?.message === undefined ? shownText(cell) : `▲ ${cell.typed.text.slice(0, REFUSED_CHARACTERS)}`;

/** The width in pixels at which nothing of a column is cut off, but for long texts that were refused. */
export function columnWidth(
  { key, title, unit = '', beside, wide = false, says = [] }: SheetColumn,
  rows: readonly SheetRow[],
  type: string,
): number {
  const texts = (kind: SheetRow['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ cells }) => measuredText(cells[key]));
  // Heads are printed a size smaller.
  const titles = Math.max(widest([title], 600, type), widest([unit], 400, type)) * HEAD_SCALE;
  const head = titles + (beside === undefined ? 0 : roomOf(PUBLISHED_HEAD_EM, type));
  const published = rows.some(({ cells }) => cells[key]?.published) ? roomOf(PUBLISHED_EM, type) : 0;
  // Names of classes are printed bold.
  const bodies = [...texts('body'), ...says];
  const plain = Math.max(widest(texts('total'), 600, type), widest(bodies, key === 'tranche' ? 600 : 400, type));
  const body = plain + published;
  return Math.ceil(Math.max(head, wide ? Math.min(body, WIDE_PX) : body)) + AROUND_PX;
}

/** What a wide column has at least, if its texts are that long. */
const WIDE_PX = 200;

/** Heads against figures, as in look/look.css. */
const HEAD_SCALE = 11 / 12;
