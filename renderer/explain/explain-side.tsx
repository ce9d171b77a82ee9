import { useCallback, useRef, useState, type ReactNode } from 'react';
import type { PlaceView } from '../../electron/channels/results-views.ts';
import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { ExplainPanel } from './explain-panel.tsx';
import { ExplainContext, type Question } from './question.ts';

interface ExplainSideProps {
  /** The deal on the screen, if one is. */
  view: DealView | undefined;
  actions: Actions;
  /** The screens whose figures can be explained. */
  children: ReactNode;
}

/** What is explained, and of which deal. */
interface Asked {
  dealId: number | undefined;
  question: Question;
}

const NOTHING = 'Nothing to explain here: choose a computed figure, such as the average life of a class.';

/** The screen and, at its right, why a figure of it is what it is. */
export function ExplainSide({ view, actions, children }: ExplainSideProps) {
  const dealId = view?.dealId;
  const [asked, setAsked] = useState<Asked>();
  const from = useRef<Element>(null);
  const explain = useCallback(
    (question: Question | undefined) => {
      if (!question) return actions.say(NOTHING);
      from.current = document.activeElement;
      setAsked({ dealId, question });
    },
    [actions, dealId],
  );
  const close = () => {
    setAsked(undefined);
    giveFocusBack(from.current);
  };
  const open = ({ screen, row, tranche, group }: PlaceView) => {
    const place = row ?? tranche ?? group;
    void actions.show(screen, place === undefined ? undefined : { row: place });
  };
  return (
    <ExplainContext value={explain}>
      {children}
      {view && asked?.dealId === dealId && asked && (
        <ExplainPanel view={view} question={asked.question} onOpen={open} onClose={close} />
      )}
    </ExplainContext>
  );
}

/** To where a person came from, or to the screen that is there now. */
function giveFocusBack(from: Element | null): void {
  const isThere = from instanceof HTMLElement && from.isConnected;
  const place = isThere ? from : document.querySelector<HTMLElement>('main :is(.ag-cell, button, [tabindex="0"])');
  place?.focus();
}
