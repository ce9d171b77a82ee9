import { useMemo, useState } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { DealView } from '../../electron/channels/views.ts';
import { PictureChart } from '../charts/picture-chart.tsx';
import { AnswerLine } from '../frame/answer-line.tsx';
import { TermList } from '../terms/term-list.tsx';
import type { TermSheetContext } from '../terms/term-sheet.tsx';
import { tableOf, useTerms } from '../terms/terms-of.ts';
import { useHeldTexts } from '../terms/use-held-texts.ts';
import { curvePicture } from './curve-picture.ts';
import { IndexTools } from './index-tools.tsx';
import { PricingCurves } from './pricing-curves.tsx';

interface CurvesPanelProps extends TermSheetContext {
  view: DealView;
  /** Id of the row that the person was sent to. */
  sentTo: string | undefined;
}

/** The curve sets of the deal, and the one that is looked at month by month. */
export function CurvesPanel({ view, sentTo, typed, ...others }: CurvesPanelProps) {
  const answer = useTerms('assumptions', view);
  const context = { ...others, typed: useHeldTexts(typed, answer.waiting) };
  const [row, setRow] = useState(() => setOfRow(sentTo ?? ''));
  const sets = answer.value && tableOf(answer.value, 'curve-sets');
  if (!answer.value || !sets) return <AnswerLine answer={answer} what="Reading the curves" />;
  const position = Math.max(
    0,
    sets.rows.findIndex(({ id }) => id === row),
  );
  const curves = tableOf(answer.value, `curve|${position}`);
  return (
    <div className="curves">
      <TermList table={sets} noun="curve set" onRow={setRow} {...context}>
        <PricingCurves view={view} chosen={sets.rows[position]?.cells['name']?.text ?? ''} actions={context.actions} />
      </TermList>
      {curves && <CurveMonths key={curves.id} table={curves} {...context} />}
    </div>
  );
}

/** One set: a row a month, and the same as lines. */
function CurveMonths({ table, ...context }: TermSheetContext & { table: TermTableView }) {
  const indices = table.columns.flatMap(({ term }) => term ?? []);
  const picture = useMemo(() => curvePicture(table), [table]);
  return (
    <div className="side-by-side">
      <TermList table={table} {...context}>
        <IndexTools indices={indices} actions={context.actions} />
      </TermList>
      <PictureChart picture={picture} label={`${table.title} by month`} />
    </div>
  );
}

/** A month `curve|1|12` is of the set `curveSet|1`. */
const setOfRow = (row: string): string => row.replace(/^curve\|(\d+)\|.*/, 'curveSet|$1');
