import { isTyping } from '../client/use-commands.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import type { ScreenProps } from '../frame/screens.ts';
import { useClipboard } from '../grid/use-clipboard.ts';
import { EmptyPublished } from './empty-published.tsx';
import { useOpenPublished } from './open-published.ts';
import { PublishedPanel } from './published-panel.tsx';
import { TieOutPanel } from './tie-out-panel.tsx';
import { usePublished } from './use-published.ts';

/** Published figures beside the computed ones, and the way of a document's tables into the deal. */
export function TieOutScreen({ view, actions, focus, onSelect }: ScreenProps) {
  const answer = useAnswer('results.tieOut', undefined, String(view.revision));
  const way = usePublished(view, actions);
  useOpenPublished(focus, way);
  useClipboard({ isHere: () => !way.incoming && !isTyping(), paste: way.paste });
  if (way.incoming) return <PublishedPanel incoming={way.incoming} way={way} revision={view.revision} />;
  const table = answer.value;
  return (
    <section className="panel side tie-out" aria-label="Tie-out">
      <AnswerLine answer={answer} what="Tying out" />
      {table && <TieOutPanel table={table} isStale={answer.waiting} way={way} onSelect={onSelect} />}
      {!table && !answer.waiting && answer.error === undefined && <EmptyPublished name={view.name} way={way} />}
    </section>
  );
}
