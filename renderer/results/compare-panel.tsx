import { useMemo } from 'react';
import type { ComparisonView, RunChoice } from '../../electron/channels/results-views.ts';
import { useAnswer } from '../client/use-answer.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { comparedFigure } from '../explain/figure-of-cell.ts';
import { useExplainCell } from '../explain/question.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { Sheet } from '../grid/sheet.tsx';
import { CompareFilterBar } from './compare-filter-bar.tsx';
import { comparedColumns, comparedRows, usualFilter } from './compared-rows.ts';
import { CompareSide } from './compare-side.tsx';
import type { ResultProps } from './results-screen.tsx';

/** Two pricings that are compared; kept for the deal they were chosen in. */
interface ComparedRuns {
  a: RunChoice;
  b: RunChoice;
}

const usualRuns: ComparedRuns = { a: { scenario: 'Pricing' }, b: {} };

/** Two versions, two scenarios or both side by side, with what lies between them. */
export function ComparePanel({ view, onSelect }: ResultProps) {
  const [runs, setRuns] = useRemembered(`compare ${view.dealId}`, usualRuns);
  const version = String(view.revision);
  const scenarios = useAnswer('scenarios.view', undefined, version);
  const versions = useAnswer('versions.list', undefined, version);
  const answer = useAnswer('results.compare', runs, version);
  const shared = {
    scenarios: (scenarios.value?.scenarios ?? []).map(({ scenario }) => scenario.name),
    versions: versions.value ?? [],
  };
  return (
    <>
      <div className="panel-head tools">
        <CompareSide name="A" run={runs.a} onChoose={(a) => setRuns({ ...runs, a })} {...shared} />
        <button type="button" className="button" onClick={() => setRuns({ a: runs.b, b: runs.a })}>
          ⇄ Swap
        </button>
        <CompareSide name="B" run={runs.b} onChoose={(b) => setRuns({ ...runs, b })} {...shared} />
      </div>
      <AnswerLine answer={answer} what="Comparing" />
      {answer.value && answer.error === undefined && (
        <Compared runs={runs} comparison={answer.value} isStale={answer.waiting} onSelect={onSelect} />
      )}
    </>
  );
}

interface ComparedProps {
  runs: ComparedRuns;
  comparison: ComparisonView;
  isStale: boolean;
  onSelect: (summary: string) => void;
}

function Compared({ runs, comparison, isStale, onSelect }: ComparedProps) {
  const [filter, setFilter] = useRemembered('compare-filter', usualFilter);
  const columns = useMemo(() => comparedColumns(comparison), [comparison]);
  const rows = useMemo(() => comparedRows(comparison, filter), [comparison, filter]);
  const onExplain = useExplainCell(comparedFigure(runs));
  const { table, a, b } = comparison;
  return (
    <div className={isStale ? 'result stale' : 'result'} aria-busy={isStale}>
      <CompareFilterBar comparison={comparison} filter={filter} onChange={setFilter} />
      <p className="compared">
        <b>A</b> {a} <b>B</b> {b}
      </p>
      <div className="sheet-area">
        <Sheet label={table.title} columns={columns} rows={rows} onSelect={onSelect} onExplain={onExplain} />
      </div>
      <p className="notes">{table.notes.join(' ')}</p>
    </div>
  );
}
