import { provenanceText, type TermSheet } from '../../../engine/termsheet/document/document.ts';
import type { PageFrame } from '../../print/printer.ts';
import { FONT_FAMILY, fontFaces } from '../html/fonts.ts';
import { markup, trusted, type Markup } from '../html/markup.ts';
import { MARGINS_IN } from '../html/style.ts';

/** Longer small print would take more of each page than its foot has; it stands on the cover alone. */
const MAX_LEGEND = 520;

/** They are read anew for every page, so they carry one font only. */
const REGULAR = [400];

const DIM = '#5b6472';
const HAIRLINE = '#d5d9df';

const style = (): Markup =>
  markup`<style>
    ${trusted(fontFaces(REGULAR))} .frame {
      font-family: ${FONT_FAMILY}, sans-serif;
      font-size: 7pt;
      line-height: 1.3;
      color: ${DIM};
      width: 100%;
      margin: 0 ${MARGINS_IN.right}in;
      -webkit-print-color-adjust: exact;
    }
    .line {
      display: flex;
      justify-content: space-between;
      gap: 12pt;
    }
    .head {
      border-bottom: 0.4pt solid ${HAIRLINE};
      padding-bottom: 3pt;
      margin-top: 0.2in;
    }
    .foot {
      border-top: 0.4pt solid ${HAIRLINE};
      padding-top: 3pt;
    }
    .legend {
      font-size: 5.2pt;
      line-height: 1.25;
      margin: 0 0 2pt;
    }
  </style>`;

/** What stands at the head and foot of every page of a printed term sheet. */
export function pageFrame({ title, brand, provenance }: TermSheet): PageFrame {
  const legend =
    brand.legend !== undefined && brand.legend.length <= MAX_LEGEND
      ? markup`<p class="legend">${brand.legend}</p>`
      : undefined;
  const header = markup`${style()}
    <div class="frame">
      <div class="line head"><span>${title}</span><span>${brand.name}</span></div>
    </div>`;
  // Head and foot are one document to the printer, and share its style.
  const footer = markup`<div class="frame">
      <div class="foot">
        ${legend}
        <div class="line">
          <span>Preliminary</span><span>${provenanceText(provenance)}</span
          ><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>
        </div>
      </div>
    </div>`;
  return { header: header.text, footer: footer.text };
}
