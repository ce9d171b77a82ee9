import { useEffect, useRef } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { PeriodsView } from '../../electron/channels/results-views.ts';
import { useAnswer } from '../client/use-answer.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import type { ScreenProps } from '../frame/screens.ts';
import { firstPlace, termsOf } from '../results/result-terms.ts';
import { ResultTools } from '../results/result-tools.tsx';
import { TermList } from '../terms/term-list.tsx';
import type { TermSheetContext } from '../terms/term-sheet.tsx';
import { tableOf, useTerms } from '../terms/terms-of.ts';
import { useHeldTexts } from '../terms/use-held-texts.ts';
import { CallSection } from './call-section.tsx';
import { TargetSection } from './target-section.tsx';
import { TriggerSection } from './trigger-section.tsx';

/** What each part of the screen is given. */
export interface SectionProps extends Pick<TermSheetContext, 'typed' | 'actions'> {
  table: TermTableView;
  /** Undefined until the first run has come back. */
  periods: PeriodsView | undefined;
}

/** Nouns of the lists whose names formulas may ask for. */
const NOUNS: Readonly<Record<string, string>> = { accounts: 'account', schedules: 'schedule' };
const OWN_SECTIONS = ['targets', 'triggers', 'call'];

/** What formulas decide: targets, triggers and the call, each with what it comes to period by period. */
export function TriggersScreen({ view, typed, actions, onSelect, focus }: ScreenProps) {
  const [run, setRun] = useRemembered('results', firstPlace);
  const tables = useTerms('triggers', view);
  const answer = useAnswer('results.periods', { ...termsOf(run), what: ['oc', 'triggers'] }, String(view.revision));
  const place = useRef<HTMLDivElement>(null);
  const all = tables.value ?? [];
  const [targets, triggers, call] = OWN_SECTIONS.map((id) => tableOf(all, id));
  const isReady = all.length > 0;
  useEffect(() => {
    if (isReady) fieldOf(place.current, focus?.row)?.focus();
  }, [isReady, focus]);
  const context = { typed: useHeldTexts(typed, tables.waiting), actions };
  const section = { ...context, periods: answer.value };
  return (
    <div ref={place} className="triggers-screen" aria-busy={answer.waiting}>
      <div className="panel run-tools">
        <ResultTools view={view} place={run} go={(to) => setRun({ ...run, ...to })} hasPicture={false}>
          <b>{answer.value?.title}</b>
        </ResultTools>
      </div>
      <AnswerLine answer={tables} what="Reading the terms" />
      <AnswerLine answer={answer} what="Running the deal" />
      {targets && <TargetSection table={targets} {...section} />}
      {triggers && <TriggerSection table={triggers} {...section} />}
      {call && <CallSection table={call} toCall={run.redemption === 'call'} {...section} />}
      {all
        .filter(({ id }) => !OWN_SECTIONS.includes(id))
        .map((table) => (
          <TermList key={table.id} table={table} noun={NOUNS[table.id] ?? 'row'} {...context} onSelect={onSelect} />
        ))}
    </div>
  );
}

/** The first formula of a row, or of the screen. */
function fieldOf(place: HTMLElement | null, row: string | undefined): HTMLElement | null | undefined {
  const card = row === undefined ? place : place?.querySelector(`[data-row="${CSS.escape(row)}"]`);
  return (card ?? place)?.querySelector<HTMLElement>('textarea');
}
