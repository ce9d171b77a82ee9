import { readFileSync } from 'node:fs';
import path from 'node:path';

export const FONT_FAMILY = 'Roboto';

/** Roboto 2 under the Apache License 2.0: figures of one width, and `≥`, which the usual web subsets leave out. */
const FACES = [
  { file: 'Roboto-Regular.woff2', weight: 400 },
  { file: 'Roboto-Medium.woff2', weight: 500 },
  { file: 'Roboto-Bold.woff2', weight: 700 },
];

/** Built, the fonts lie beside the main process; in the sources they are in their package. */
const FOLDER = import.meta.url.endsWith('.ts')
  ? path.join(import.meta.dirname, '../../../node_modules/roboto-fontface/fonts/roboto')
  : path.join(import.meta.dirname, 'fonts');

const rules = new Map<string, string>();

function faceRule({ file, weight }: (typeof FACES)[number]): string {
  const data = readFileSync(path.join(FOLDER, file)).toString('base64');
  return `@font-face{font-family:${FONT_FAMILY};font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}\n`;
}

/** The fonts, of all weights or some, as `@font-face` rules that carry them, so that a document needs nothing beside it. */
export function fontFaces(weights?: readonly number[]): string {
  const wanted = FACES.filter(({ weight }) => weights?.includes(weight) ?? true);
  for (const face of wanted) if (!rules.has(face.file)) rules.set(face.file, faceRule(face));
  return wanted.map(({ file }) => rules.get(file)).join('');
}
