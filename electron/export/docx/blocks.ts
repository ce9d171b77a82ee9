import { HeadingLevel, ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow } from 'docx';
import type { Block, SheetChart } from '../../../engine/termsheet/document/document.ts';
import { fitTable, textWidth, type Orientation } from './fit-table.ts';
import { STYLE } from './styles.ts';
import { NO_BORDERS, tableParts } from './table.ts';

/** A drawn chart. */
export interface ChartPicture {
  png: Uint8Array;
  widthPx: number;
  heightPx: number;
}

/** Drawn charts by their ids; one that is not there is left out, its figures are in the tables. */
export type ChartPictures = ReadonlyMap<string, ChartPicture>;

/** Parts of a page, and which way it lies. */
export interface Piece {
  orientation: Orientation;
  parts: (Paragraph | Table)[];
}

const UPRIGHT: Orientation = 'portrait';
const TERM_SHARE = 0.26;
const CHART_WIDTH_PX = 660;

/** Terms and beside them what they say, as a table without lines. */
export function termTable(terms: readonly { term: string; text: string }[]): Table {
  const total = textWidth(UPRIGHT);
  const left = Math.floor(total * TERM_SHARE);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: 'dxa' },
    columnWidths: [left, total - left],
    borders: NO_BORDERS,
    margins: { top: 0, bottom: 0, left: 0, right: 120 },
    rows: terms.map(
      ({ term, text }) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ children: [new Paragraph({ style: STYLE.term, text: term })] }),
            new TableCell({
              children: text.split('\n').map((line) => new Paragraph({ style: STYLE.body, text: line })),
            }),
          ],
        }),
    ),
  });
}

/** The library counts the pictures of a process; a document of the same parts is to be the same, so each is numbered here. */
function chartParts({ id, title }: SheetChart, pictures: ChartPictures): Paragraph[] {
  const picture = pictures.get(id);
  if (!picture) return [];
  const { png, widthPx, heightPx } = picture;
  const number = [...pictures.keys()].indexOf(id) + 1;
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: CHART_WIDTH_PX, height: Math.round((CHART_WIDTH_PX * heightPx) / widthPx) },
    altText: { id: String(100 + number), name: title, title, description: title },
  });
  return [
    new Paragraph({ style: STYLE.caption, text: title }),
    new Paragraph({ style: STYLE.body, children: [image] }),
  ];
}

function piece(block: Block, pictures: ChartPictures, isLast: boolean): Piece {
  const upright = (parts: Piece['parts']): Piece => ({ orientation: UPRIGHT, parts });
  switch (block.kind) {
    case 'heading':
      return upright([new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text })]);
    case 'paragraph':
      return upright([new Paragraph({ style: STYLE.body, keepNext: !isLast, text: block.text })]);
    case 'facts':
      return upright([termTable(block.facts.map(({ title, text }) => ({ term: title, text })))]);
    case 'rules':
      return upright([termTable(block.rules.map(({ cite, text }) => ({ term: cite, text })))]);
    case 'chart':
      return upright(chartParts(block.chart, pictures));
    case 'table': {
      const fit = fitTable(block.table);
      return { orientation: fit.orientation, parts: tableParts(block.table, fit) };
    }
  }
}

/** Parts of a section one after the other; a heading lies the way of what follows it, so that they share a page. */
export function piecesOf(blocks: readonly Block[], pictures: ChartPictures): Piece[] {
  const pieces = blocks.map((block, i) => piece(block, pictures, i === blocks.length - 1));
  for (let i = pieces.length - 2; i >= 0; i -= 1) {
    const [one, next] = [pieces[i], pieces[i + 1]];
    if (one && next && blocks[i]?.kind === 'heading') one.orientation = next.orientation;
  }
  return pieces;
}

/** Pieces that lie the same way, together. */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const { orientation, parts } of pieces) {
    const last = joined.at(-1);
    if (last?.orientation === orientation) last.parts.push(...parts);
    else joined.push({ orientation, parts: [...parts] });
  }
  return joined;
}
