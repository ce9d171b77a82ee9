import { standaloneSvg } from './charts/standalone-svg.ts';
import type { ChartPicture, ChartPictures } from './docx/blocks.ts';
import { pictureSize } from './picture-size.ts';

/** Draws SVG into pixels. */
export interface PictureMaker {
  /** A drawing (SVG) as a PNG so many pixels wide. */
  png(svg: string, widthPx: number): Promise<Uint8Array>;
}

/** Twice what a page shows, for sharp print. */
const WIDTH_PX = 1_344;

/** The drawings (SVG) of charts as pictures, by the same ids. */
export async function chartPictures(charts: ReadonlyMap<string, string>, maker: PictureMaker): Promise<ChartPictures> {
  const pictures = new Map<string, ChartPicture>();
  for (const [id, svg] of charts) {
    const png = await maker.png(standaloneSvg(svg), WIDTH_PX);
    const size = pictureSize(png, 'png');
    if (size) pictures.set(id, { png, widthPx: size.width, heightPx: size.height });
  }
  return pictures;
}
