import { chartsOf, type SheetChart, type TermSheet } from '../../../engine/termsheet/document/document.ts';
import type { Picture } from '../../../engine/termsheet/picture.ts';
import { pictureOption, type PictureLook } from '../../pictures/picture-option.ts';
import { FONT_FAMILY } from '../html/fonts.ts';
import { markup, trusted } from '../html/markup.ts';

/** As wide as a page between its margins, in CSS pixels. */
export const CHART_WIDTH = 672;
const PLOT_HEIGHT = 210;
const FONT_SIZE = 10;
/** Estimated width of a character, and of the sign beside it and the gaps around an entry of the legend. */
const CHARACTER_WIDTH = 5.6;
const ENTRY_WIDTH = 32;
const LEGEND_LINE = 1.6;
const HEAD_LINES = 2;

const lookIn = (brandColor: string): PictureLook => ({
  ink: '#1c2430',
  dim: '#5b6472',
  line: '#d5d9df',
  panel: '#ffffff',
  series: [brandColor, '#7fb2dc', '#58a07a', '#b3261e'],
  type: { fontFamily: FONT_FAMILY, fontSize: FONT_SIZE },
});

/** How many lines the legend takes. */
function legendLines({ series }: Picture): number {
  let [lines, used] = [1, 0];
  for (const { title } of series) {
    const width = title.length * CHARACTER_WIDTH + ENTRY_WIDTH;
    if (used > 0 && used + width > CHART_WIDTH) [lines, used] = [lines + 1, 0];
    used += width;
  }
  return lines;
}

/** What a reader who does not see the chart is told: its axes, its span and its series. */
function description({ months, left, right, series }: Picture): string {
  const axes = [left, right].flatMap((axis) => axis?.title ?? []).join(' and ');
  return `${axes}, ${months[0] ?? ''} to ${months.at(-1) ?? ''}: ${series.map(({ title }) => title).join(', ')}.`;
}

/** Takes out what only a page with a pointer needs, and names parts by the chart and not by how many were drawn before. */
function still(svg: string, prefix: string): string {
  return svg
    .replace(/<style\b[^]*?<\/style>/, '')
    .replaceAll(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replaceAll(/\bzr\d+-/g, `${prefix}-`)
    .replace(/ id="\w+-\w+"(?=>\s*<\/)/, '');
}

/** A chart as SVG for paper; the same chart gives the same text. Nothing where there is nothing to draw. */
export async function chartSvg({ id, title, picture }: SheetChart, brandColor: string): Promise<string | undefined> {
  if (picture.nothing !== undefined) return undefined;
  // The library takes longer to load than most of the program, and only documents need it here.
  const { drawSvg } = await import('./draw-svg.ts');
  const lines = legendLines(picture) + HEAD_LINES;
  const option = pictureOption(picture, lookIn(brandColor), lines);
  const svg = drawSvg(option, CHART_WIDTH, Math.ceil(PLOT_HEIGHT + lines * LEGEND_LINE * FONT_SIZE));
  const prefix = `chart-${id.replaceAll(/[^\w-]/g, '-')}`;
  const words = markup`<title id="${prefix}-title">${title}</title>
    <desc id="${prefix}-desc">${description(picture)}</desc>`;
  const opening = trusted(`role="img" aria-labelledby="${prefix}-title ${prefix}-desc"`).text;
  return still(svg, prefix).replace(
    /<svg ([^>]*)>/,
    (_all, attributes: string) => `<svg ${opening} ${attributes}>${words.text}`,
  );
}

/** The drawings of a term sheet's charts by their ids. */
export async function chartsIn({ sections, brand }: TermSheet): Promise<Map<string, string>> {
  const drawings = new Map<string, string>();
  for (const chart of sections.flatMap(chartsOf)) {
    const svg = await chartSvg(chart, brand.color);
    if (svg !== undefined) drawings.set(chart.id, svg);
  }
  return drawings;
}
