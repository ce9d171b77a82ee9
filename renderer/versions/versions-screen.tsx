import { useState } from 'react';
import { ask } from '../client/ask.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import type { ScreenProps } from '../frame/screens.ts';
import { VersionDiff } from './version-diff.tsx';
import { VersionList } from './version-list.tsx';
import { pairOf, type VersionPair } from './version-rows.ts';
import { VersionTools } from './version-tools.tsx';

/** Every state the deal was in: what was done, what two of them differ in, and the way back. */
export function VersionsScreen({ view, actions, onSelect }: ScreenProps) {
  const [noted, setNoted] = useState(0);
  const answer = useAnswer('versions.list', undefined, `${view.revision} ${noted}`);
  const [chosen, setChosen] = useState<VersionPair>();
  const versions = answer.value ?? [];
  const pair = pairOf(versions, chosen);
  if (!pair) return <AnswerLine answer={answer} what="Reading the versions" />;
  const note = async (number: number, text: string) => {
    await ask('versions.note', { number, note: text }).catch(actions.fail);
    setNoted((count) => count + 1);
  };
  const restore = (number: number) =>
    actions.change(`Restoring version ${number}`, () => ask('versions.restore', { number }));
  const shared = { versions, open: view.version.number, onChoose: setChosen };
  return (
    <section className="panel side versions" aria-labelledby="versions-title">
      <div className="panel-head tools">
        <h2 id="versions-title">Versions</h2>
        <VersionTools {...shared} pair={pair} onRestore={(number) => void restore(number)} />
        <span className="spring" />
        <small>Select one to see what it changed, several to see what they changed together.</small>
      </div>
      <div className="versions-body">
        <VersionList {...shared} onNote={(number, text) => void note(number, text)} onSelect={onSelect} />
        <VersionDiff pair={pair} revision={view.revision} />
      </div>
    </section>
  );
}
