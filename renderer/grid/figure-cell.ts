import type { ICellRendererParams } from 'ag-grid-community';
import type { TypedText } from '../client/typed-texts.ts';
import { element, labelled } from './element.ts';
import type { SheetCell, SheetRow } from './sheet-row.ts';

/** A figure as printed, with what was typed over it, what it moved by and what others published. */
export function drawFigure({ value: cell }: ICellRendererParams<SheetRow, SheetCell>): HTMLElement {
  if (!cell) return element('span', '');
  if (cell.typed) return drawTyped(cell.typed);
  if (cell.repeats) return element('span', 'repeats', cell.text);
  const figure = drawText(cell);
  if (!cell.published && cell.change === undefined) return figure;
  return element(
    'span',
    'figures',
    element('span', 'computed-figure', figure),
    ...(cell.published ? [drawPublished(cell.published)] : []),
    ...(cell.change === undefined ? [] : [element('span', 'change', cell.change)]),
  );
}

/** Whether the text is all there is to draw, which the grid does fastest by itself. */
export const isPlain = (cell: SheetCell | undefined): boolean =>
  !cell?.typed && !cell?.repeats && !cell?.published && cell?.change === undefined && cell?.reason === undefined;

function drawText({ text, reason }: SheetCell): HTMLElement {
  if (text !== '' || reason === undefined) return element('span', '', text);
  return labelled('no-figure', reason, '–');
}

function drawTyped({ text, message }: TypedText): HTMLElement {
  if (message === undefined) return element('span', 'saving', text);
  const mark = element('span', 'refused-mark', '▲');
  mark.setAttribute('aria-hidden', 'true');
  return element('span', 'refused-text', mark, text, element('span', 'for-ears', ` refused: ${message}`));
}

function drawPublished({ text, agrees }: NonNullable<SheetCell['published']>): HTMLElement {
  const [label, mark] = agrees ? ['agrees', '✓'] : ['differs', '≠'];
  const agreement = labelled('agreement', label, mark, 'img');
  return element('span', 'published', element('span', 'for-ears', 'published '), text, agreement);
}

/** Whether the printed text leaves no digit of the figure out. */
function printsInFull(text: string, value: number | string): boolean {
  return text === value || Number(text.replaceAll(/[^\d.-]/g, '')) === value;
}

const ISSUES = {
  error: 'An error: the loan cannot be run as it stands. The Issues say why.',
  warning: 'Asks for a look: the Issues say why.',
};

/** What hovering over a figure says: all its digits, why there is none, what moved and what was published. */
export function figureTooltip(cell: SheetCell | null | undefined, wide = false): string | undefined {
  if (!cell) return undefined;
  if (cell.typed?.message !== undefined) return cell.typed.message;
  const { text, value, reason, change, published, issue } = cell;
  const lines = [
    ...(wide ? [text] : []),
    ...(value !== undefined && !printsInFull(text, value) ? [String(value)] : []),
    ...(reason === undefined ? [] : [reason]),
    ...(issue === undefined ? [] : [ISSUES[issue]]),
    ...(change === undefined ? [] : [`Last edit: ${change}`]),
    ...(published ? [`Published ${published.text}: ${published.agrees ? 'agrees' : 'differs'} as printed`] : []),
  ];
  return lines.length > 0 ? lines.join('\n') : undefined;
}
