import type { DealView } from '../../electron/channels/views.ts';

interface StatusBarProps {
  view: DealView | undefined;
  busy: string | undefined;
  selection: string;
}

/** Whether the cash balances, how long it took, how far the figures tie out, and what is selected. */
export function StatusBar({ view, busy, selection }: StatusBarProps) {
  return (
    <footer className="status-bar">
      {view && <RunStatus view={view} />}
      {busy !== undefined && (
        <span className="busy" role="status">
          {busy} ...
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
