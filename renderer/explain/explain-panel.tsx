import type { KeyboardEvent } from 'react';
import type { FigureChoice, PlaceView } from '../../electron/channels/results-views.ts';
import type { DealView } from '../../electron/channels/views.ts';
import { useAnswer } from '../client/use-answer.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { ExplanationTree } from './explanation-tree.tsx';
import type { Question } from './question.ts';
import { WidthSplitter } from './width-splitter.tsx';

interface ExplainPanelProps {
  view: DealView;
  question: Question;
  onOpen: (place: PlaceView) => void;
  onClose: () => void;
}

/** Why a figure is what it is, beside the screen it stands on; it follows every edit. */
export function ExplainPanel({ view, question, onOpen, onClose }: ExplainPanelProps) {
  const [{ widthPx }, setWidth] = useRemembered('explain-panel', { widthPx: 380 });
  const answer = useAnswer('results.explain', { ...question.run, figure: question.figure }, String(view.revision));
  const takeKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const root = answer.value;
  return (
    // Escape closes it from wherever the focus is in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className="explain"
      aria-label="Why this figure"
      style={{ '--width': `${widthPx}px` } as Record<string, string>}
      onKeyDown={takeKey}
    >
      <WidthSplitter
        label="Width of the explanation"
        widthPx={widthPx}
        onMove={(next) => setWidth({ widthPx: next })}
      />
      <PanelHead title={root?.value === undefined ? 'Why?' : `Why ${root.value}?`} onClose={onClose} />
      <p className="explained">{describeFigure(question.figure)}</p>
      <AnswerLine answer={answer} what="Explaining" />
      {root && (
        <div className={answer.waiting ? 'explain-body stale' : 'explain-body'}>
          <ExplanationTree key={JSON.stringify(question)} label="Reasons" root={root} onOpen={onOpen} />
          <p className="notes">Arrows open and close; Enter goes to where a reason stands; Escape closes.</p>
        </div>
      )}
    </aside>
  );
}

const PanelHead = ({ title, onClose }: { title: string; onClose: () => void }) => (
  <header className="panel-head">
    <h2>{title}</h2>
    <span className="spring" />
    <button type="button" className="close" aria-label="Close the explanation" title="Escape" onClick={onClose}>
      ×
    </button>
  </header>
);

const FIGURES: Readonly<Record<FigureChoice['kind'], string>> = {
  dmBps: 'Discount margin',
  yieldPct: 'Yield',
  walYears: 'Average life',
  modDurationYears: 'Modified duration',
  firstPrincipal: 'First principal',
  lastPrincipal: 'Last principal',
  subordination: 'Subordination',
  payment: 'Payment',
  interest: 'Interest',
  principal: 'Principal',
  unpaidInterest: 'Unpaid interest',
  realizedLosses: 'Losses reimbursed',
  basisRisk: 'Basis risk shortfall',
  noteRate: 'Note rate',
  balance: 'Balance',
  oc: 'OC',
  ocTarget: 'OC target',
  excessSpread: 'Excess spread',
  availableRate: 'Available rate',
};

/** `Average life of 1-M-2, 100%, to call` */
function describeFigure(figure: FigureChoice): string {
  const what = `${FIGURES[figure.kind]} of ${'tranche' in figure ? figure.tranche : `group ${figure.group}`}`;
  const when = 'period' in figure ? `, period ${figure.period}` : '';
  return 'speedPct' in figure ? `${what}${when}, ${figure.speedPct}%, to ${figure.redemption}` : what;
}
