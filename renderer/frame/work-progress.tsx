import { useEffect, useState } from 'react';
import type { WorkView } from '../../electron/channels/channels.ts';
import { Progress } from './progress.tsx';

const WORDS: Readonly<Record<WorkView['work'], string>> = {
  checking: 'Checking the tape',
  stratifying: 'Stratifying the loans',
  gathering: 'Gathering the loans into replines',
  amortizing: 'Amortizing the loans',
  pricing: 'Pricing the classes',
};

/** The work that takes long, while there is some. */
export function useWork(): WorkView | undefined {
  const [work, setWork] = useState<WorkView>();
  useEffect(() => window.workstation.onWork(setWork), []);
  return work;
}

/** What is being worked out, how far it is, and the way to give it up. */
export function WorkProgress({ work: { call, work, done, of } }: { work: WorkView }) {
  const part = of > 0 ? done / of : 0;
  return (
    <>
      <Progress label="Done so far" part={part} text={`${WORDS[work]}, ${Math.round(part * 100)} %`} />
      <button type="button" className="link" onClick={() => window.workstation.cancel(call)}>
        Cancel
      </button>
    </>
  );
}
