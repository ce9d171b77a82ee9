import type { CustomCellRendererProps } from 'ag-grid-react';
import type { TypedText } from '../client/typed-texts.ts';
import type { SheetCell, SheetRow } from './sheet-row.ts';

/** A figure as printed, with what was typed over it, what it moved by and what others published. */
export function FigureCell({ value: cell }: CustomCellRendererProps<SheetRow, SheetCell>) {
  if (!cell) return null;
  if (cell.typed) return <Typed typed={cell.typed} />;
  if (cell.repeats) return <span className="repeats">{cell.text}</span>;
  if (!cell.published && cell.change === undefined) return <Figure cell={cell} />;
  return (
    <span className="figures">
      <span className="computed-figure">
        <Figure cell={cell} />
      </span>
      {cell.published && <Published published={cell.published} />}
      {cell.change !== undefined && <span className="change">{cell.change}</span>}
    </span>
  );
}

/** Whether the text is all there is to draw, which the grid does fastest by itself. */
export const isPlain = (cell: SheetCell | undefined): boolean =>
  !cell?.typed && !cell?.repeats && !cell?.published && cell?.change === undefined && cell?.reason === undefined;

function Figure({ cell }: { cell: SheetCell }) {
  if (cell.text !== '' || cell.reason === undefined) return cell.text;
  return (
    <span className="no-figure" aria-label={cell.reason}>
      –
    </span>
  );
}

function Typed({ typed: { text, message } }: { typed: TypedText }) {
  if (message === undefined) return <span className="saving">{text}</span>;
  return (
    <span className="refused-text">
      <span aria-hidden="true" className="refused-mark">
        ▲
      </span>
      {text}
      <span className="for-ears"> refused: {message}</span>
    </span>
  );
}

function Published({ published: { text, agrees } }: { published: NonNullable<SheetCell['published']> }) {
  return (
    <span className="published">
      <span className="for-ears">published </span>
      {text}
      <span className="agreement" role="img" aria-label={agrees ? 'agrees' : 'differs'}>
        {agrees ? '✓' : '≠'}
      </span>
    </span>
  );
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
