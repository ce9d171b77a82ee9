import { fontFaces } from '../html/fonts.ts';

/** A drawing (SVG) that carries its fonts, for where it stands by itself and not in a document that has them. */
export const standaloneSvg = (svg: string): string =>
  svg.replace(/<svg [^>]*>/, (opening) => `${opening}<style>${fontFaces()}</style>`);
