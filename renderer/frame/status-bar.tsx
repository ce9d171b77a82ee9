import type { DealView } from '../../electron/channels/views.ts';
import { useWork, WorkProgress } from './work-progress.tsx';

interface StatusBarProps {
  view: DealView | undefined;
  busy: string | undefined;
  /** The figures are being worked out anew. */
  isStale: boolean;
  selection: string;
}

/** Whether the cash balances, how long it took, how far the figures tie out, and what is selected. */
export function StatusBar({ view, busy, isStale, selection }: StatusBarProps) {
  const work = useWork();
  const waiting = busy ?? (isStale ? 'Working out the figures' : undefined);
  return (
    <footer className="status-bar">
      {view && <RunStatus view={view} />}
      {work && <WorkProgress work={work} />}
      {!work && waiting !== undefined && (
        <span className="busy" role="status">
          {waiting} ...
        </span>
      )}
      <span className="spring" />
      <output aria-label="Selection">{selection}</output>
    </footer>
  );
}

function RunStatus({ view: { run, tieOut } }: { view: DealView }) {
  return (
    <>
      <span className="balanced">
        ● Balanced: cash in = cash out, {run.periods} periods × {run.runs} runs
      </span>
      <span>All tables {Math.max(1, Math.round(run.milliseconds))} ms</span>
      {tieOut && (
        <span title={tieOut.source} className={tieOut.agree < tieOut.compared ? 'misses' : undefined}>
          {tieOut.agree} of {tieOut.compared} published figures agree
        </span>
      )}
    </>
  );
}
