import { FONT_FAMILY } from './fonts.ts';
import { GUTTER_PT, TYPE_SIZES_PT } from './table-setting.ts';

const INK = '#1c2430';
const DIM = '#5b6472';
const HAIRLINE = '#d5d9df';

/** Margins of the printed page in inches; the head and foot of each page stand in them. */
export const MARGINS_IN = { top: 0.85, right: 0.75, bottom: 0.95, left: 0.75 } as const;

const SIZES = TYPE_SIZES_PT.map((size) => `.size-${size * 10}{font-size:${size}pt}`).join('');
const COLUMNS = [2, 3, 4]
  .map((count) => `.columns-${count} .grid{columns:${count};column-gap:${GUTTER_PT}pt}`)
  .join('');

const page = ({ top, right, bottom, left }: typeof MARGINS_IN): string => `
@page{size:8.5in 11in;margin:${top}in ${right}in ${bottom}in ${left}in}
@media screen{body{background:#eceff2;padding:16pt}body>*{max-width:8.5in;margin:0 auto;background:#fff;padding:0 54pt}
.cover{padding-top:54pt;min-height:9in}.contents,main{padding-top:30pt;padding-bottom:40pt}.watermark{background:none;max-width:none}}
@media print{.cover{height:${11 - top - bottom}in;break-after:page}.contents{break-after:page}
.starts{break-before:page}main>.starts:first-child{break-before:auto}}`;

const words = (color: string): string => `
html{font:9.5pt/1.45 ${FONT_FAMILY},sans-serif;font-variant-numeric:tabular-nums lining-nums;color:${INK};text-rendering:geometricPrecision;print-color-adjust:exact}
body{margin:0}*{box-sizing:border-box}
p,ul,ol,dl,h1,h2,h3,figure{margin:0;padding:0}p{margin-bottom:6pt;max-width:46em}
h1{font-weight:500;font-size:30pt;line-height:1.12;letter-spacing:-.01em}
h2{font-weight:500;font-size:15pt;line-height:1.2;color:${color};border-bottom:1.2pt solid ${color};padding-bottom:4pt;margin-bottom:10pt}
h3{font-weight:500;font-size:11pt;margin:14pt 0 6pt}
h2,h3,figcaption,p:has(+p,+.table,+.gallery,+.rules,+.facts,+figure){break-after:avoid}
section{margin-bottom:22pt}
a{color:inherit;text-decoration:none}`;

const cover = (color: string): string => `
.cover{display:flex;flex-direction:column}
.brand{font-weight:500;font-size:12pt;color:${color}}.logo{max-width:2.2in;max-height:.7in;align-self:flex-start;object-fit:contain}
.names{border-top:2.5pt solid ${color};margin:14pt 0 22pt;padding-top:14pt}.cover .names{margin-top:1.5in}
.status{color:${color};font-weight:500;letter-spacing:.04em;margin:0 0 6pt}.what{font-size:13pt;color:${DIM};margin:8pt 0 0}
.small-print{margin-top:auto;padding-top:18pt}.legend,.provenance{font-size:7.5pt;line-height:1.4;color:${DIM};max-width:none}
.provenance{margin:0}
.warnings{border-left:2.5pt solid #b45309;padding-left:10pt;margin:12pt 0}.warnings h3{margin:0 0 4pt;color:#92400e}.warnings ul{padding-left:12pt;font-size:8.5pt}
.watermark{position:fixed;top:46%;left:0;right:0;text-align:center;font-weight:700;font-size:54pt;line-height:1;color:rgb(180 83 9/.11);transform:rotate(-32deg);pointer-events:none;z-index:1}
.contents ol{list-style:none;margin-bottom:20pt}.contents a{display:flex;align-items:baseline;padding:3.5pt 0}
.leader{flex:1;border-bottom:.5pt dotted ${DIM};margin:0 6pt}.page{min-width:1.6em;text-align:right}`;

const blocks = (color: string): string => `
.facts{margin-bottom:12pt}.facts>div{display:flex;gap:14pt;padding:3.5pt 0;border-bottom:.5pt solid ${HAIRLINE};break-inside:avoid}
.facts dt{flex:0 0 30%;color:${DIM}}.facts dd{margin:0;white-space:pre-line}
.rules{list-style:none;margin-bottom:12pt}.rules li{display:flex;gap:14pt;padding:3pt 0;break-inside:avoid}
.cite{flex:0 0 17%;color:${color};font-weight:500}
figure{break-inside:avoid;margin:0 0 16pt}figcaption{font-weight:500;font-size:9.5pt;margin-bottom:4pt}
figure svg{display:block;width:100%;height:auto}`;

/** A long table starts where there is room for its title, its head and some rows: a block as high as these comes first. */
const KEEP_PT = 96;

const tables = (): string => `
.table{margin:0 0 13pt}.whole{break-inside:avoid}
.long::before{content:'';display:block;height:${KEEP_PT}pt;margin-bottom:-${KEEP_PT}pt;break-inside:avoid}
table{border-collapse:collapse;line-height:1.3}.fills table{width:100%}
caption,.caption{text-align:left;font-weight:500;font-size:9.5pt;padding-bottom:3pt;break-after:avoid}
.subtitle{display:block;font-weight:400;font-size:8pt;color:${DIM}}
thead{break-after:avoid}tr{break-inside:avoid}
th,td{padding:.16em .45em;font-weight:400;vertical-align:baseline;text-align:left;border-bottom:.4pt solid ${HAIRLINE}}
.dense table{line-height:1.2}.dense th,.dense td{padding-top:.1em;padding-bottom:.1em}
.table:not(.fills) th,.table:not(.fills) td{padding-left:.9em;padding-right:.9em}
thead th{vertical-align:bottom;font-weight:500;border-bottom:.8pt solid ${INK};border-top:.8pt solid ${INK}}
thead th,.dense thead th{padding-top:.35em;padding-bottom:.35em}
th.figure,td.figure{text-align:right;white-space:nowrap}thead th.figure{white-space:normal}td.words{min-width:4em}
th.off,td.off{padding-left:1.4em}
.table tr>:first-child{padding-left:0;text-align:left}.table tr>:last-child{padding-right:0}
.unit{display:block;font-weight:400;color:${DIM}}
.end>*{border-bottom-color:${DIM}}
.total>*{font-weight:500;border-top:.6pt solid ${DIM}}tbody tr:last-child>*{border-bottom:.8pt solid ${INK}}
.notes{list-style:none;font-size:7.5pt;line-height:1.35;color:${DIM};margin-top:4pt}.notes li{margin-bottom:1pt}
.gallery{columns:2;column-gap:${GUTTER_PT}pt;margin-bottom:13pt}.caption{margin:0}.gallery caption{font-size:8.5pt}
${SIZES}${COLUMNS}`;

/** How the document looks, on the screen and on paper, in the colour of a brand. */
export const styleSheet = (color: string): string =>
  [page(MARGINS_IN), words(color), cover(color), blocks(color), tables()].join('');
