import type { CSSProperties } from 'react';
import type { TableView } from '../../electron/channels/views.ts';
import type { Answered } from '../client/use-answer.ts';
import { useExplainCell, type FigureOf } from '../explain/question.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { Sheet } from '../grid/sheet.tsx';
import { PictureChart } from '../charts/picture-chart.tsx';
import type { Picture } from '../../engine/termsheet/picture.ts';

interface ResultSheetProps {
  answer: Answered<TableView | undefined>;
  /** What is waited for. */
  what: string;
  figureOf: FigureOf;
  /** Drawn in place of the table. */
  picture?: Picture | undefined;
  onSelect: (summary: string) => void;
}

/** One table of a run, or its picture; dimmed while the next is worked out. */
export function ResultSheet({ answer, what, figureOf, picture, onSelect }: ResultSheetProps) {
  const table = answer.value;
  const onExplain = useExplainCell(figureOf);
  return (
    <>
      <AnswerLine answer={answer} what={what} />
      {table && answer.error === undefined && (
        <div className={answer.waiting ? 'result stale' : 'result'} aria-busy={answer.waiting}>
          {picture ? (
            <PictureChart label={table.title} picture={picture} />
          ) : (
            <div className="sheet-area" style={{ '--columns': table.columns.length } as CSSProperties}>
              <Sheet
                label={table.title}
                columns={table.columns}
                rows={table.rows}
                onSelect={onSelect}
                onExplain={onExplain}
              />
            </div>
          )}
          <p className="notes">{[`${table.title}.`, ...table.notes].join(' ')}</p>
        </div>
      )}
    </>
  );
}
