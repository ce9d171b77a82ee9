import { Footer, Header, ImportedXmlComponent, PageNumber, Paragraph, Run, Tab, TextRun } from 'docx';
import { provenanceText, type TermSheet } from '../../../engine/termsheet/document/document.ts';
import { PAPER, textWidth, type Orientation } from './fit-table.ts';
import { logoOf } from './logo.ts';
import { RED } from './styles.ts';

const DRAFT = 'Draft: see warnings';
const LOGO_PX = 22;

/**
 * A text across the page behind the words, as Word's own Watermark command makes it, so that the command also takes it
 * away. The library's gives it a random name each time.
 */
const WATERMARK = `<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:500pt;height:70pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#c00000" stroked="f"><v:fill opacity=".12"/><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="${DRAFT}"/></v:shape></w:pict>`;

function watermark(): Run {
  const run = new Run({});
  run.addChildElement(ImportedXmlComponent.fromXmlString(WATERMARK));
  return run;
}

const toTheRight = (orientation: Orientation) => [{ type: 'right' as const, position: textWidth(orientation) }];

function headerOf({ title, subtitle, brand, warnings }: TermSheet, orientation: Orientation): Header {
  const logo = logoOf(brand.logo, LOGO_PX);
  const left = [...(logo ? [logo, new TextRun('   ')] : []), new TextRun({ text: title, bold: true })];
  const named = brand.name === undefined ? subtitle : `${brand.name} \u00b7 ${subtitle}`;
  const draft = warnings.length > 0;
  const children = [
    ...(draft ? [watermark()] : []),
    ...left,
    ...(draft ? [new TextRun({ text: `   ${DRAFT}`, bold: true, color: RED })] : []),
    new TextRun({ children: [new Tab(), named] }),
  ];
  const rule = { bottom: { style: 'single', size: 4, space: 4, color: brand.color.slice(1) } } as const;
  return new Header({
    children: [new Paragraph({ style: 'Header', tabStops: toTheRight(orientation), border: rule, children })],
  });
}

function footerOf({ provenance, brand }: TermSheet, orientation: Orientation): Footer {
  const pages = [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  const line = new Paragraph({
    style: 'Footer',
    tabStops: toTheRight(orientation),
    children: [new TextRun({ children: [provenanceText(provenance), ...pages] })],
  });
  const legend =
    brand.legend === undefined
      ? []
      : [new Paragraph({ style: 'Footer', children: [new TextRun({ text: brand.legend, size: 11 })] })];
  return new Footer({ children: [line, ...legend] });
}

/** The paper, head and foot of pages that lie one way. */
export function pageOf(termSheet: TermSheet, orientation: Orientation) {
  const { short, long, margin } = PAPER;
  return {
    properties: {
      page: {
        // The library turns the paper by itself.
        size: { width: short, height: long, orientation },
        margin: { top: 1_200, bottom: 1_100, left: margin, right: margin, header: 560, footer: 420 },
      },
    },
    headers: { default: headerOf(termSheet, orientation) },
    footers: { default: footerOf(termSheet, orientation) },
  };
}
