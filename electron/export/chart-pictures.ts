import { standaloneSvg } from './charts/standalone-svg.ts';
import type { Printer } from '../print/printer.ts';
import type { ChartPicture, ChartPictures } from './docx/blocks.ts';
import { pictureSize } from './picture-size.ts';

/** Twice what a page shows, for sharp print. */
const WIDTH_PX = 1_344;

/** The drawings (SVG) of charts as pictures, by the same ids. */
export async function chartPictures(
  charts: ReadonlyMap<string, string>,
  printer: Pick<Printer, 'png'>,
): Promise<ChartPictures> {
  const pictures = new Map<string, ChartPicture>();
  for (const [id, svg] of charts) {
    const png = await printer.png(standaloneSvg(svg), WIDTH_PX);
    const size = pictureSize(png, 'png');
    if (size) pictures.set(id, { png, widthPx: size.width, heightPx: size.height });
  }
  return pictures;
}
