import type ExcelJS from 'exceljs';

/** Characters across a sheet that are still legible on an upright page. */
const UPRIGHT_WIDTH = 125;
const MARGINS = { left: 0.4, right: 0.4, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 };

/** A head or foot holds 255 characters at most, its codes included. */
const MAX_TEXT = 100;

/** A part of a head or foot, where an ampersand starts a code and a digit would go on with the size. */
export function footPart(side: 'L' | 'C' | 'R', text: string, code = ''): string {
  const short = text.slice(0, MAX_TEXT).replaceAll('&', '&&');
  return `&${side}${code}&9${/^\d/.test(short) ? ' ' : ''}${short}`;
}

export const PAGE_OF_PAGES = '&R&9Page &P of &N';

const LETTER = 1 as unknown as ExcelJS.PaperSize;

/** Prints a sheet one page wide on letter paper, upright where it stays legible. */
export function pageSetupOf(widths: readonly number[]): Partial<ExcelJS.PageSetup> {
  const upright = widths.reduce((total, width) => total + width, 0) <= UPRIGHT_WIDTH;
  return {
    paperSize: LETTER,
    orientation: upright ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
  };
}
