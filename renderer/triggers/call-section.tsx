import { StateStrip } from './state-strip.tsx';
import { TermCard } from './term-card.tsx';
import type { SectionProps } from './triggers-screen.tsx';

interface CallSectionProps extends SectionProps {
  /** Whether the run ends with the call. */
  toCall: boolean;
}

/** When the deal may be called, and when it is. */
export function CallSection({ table, periods, toCall, ...context }: CallSectionProps) {
  const { title, rows } = table;
  const called = periods?.calledInPeriod;
  return (
    <section className="panel" aria-labelledby="call-title">
      <div className="panel-head">
        <h2 id="call-title">{title}</h2>
      </div>
      {rows.map(({ id }) => (
        <TermCard key={id} title={title} table={table} row={id} long={['cleanUpCall']} {...context}>
          {periods && toCall && (
            <StateStrip
              name={title}
              months={periods.months}
              spans={called === undefined ? [] : [{ from: called, to: called }]}
              words={['not exercised', 'exercised']}
            />
          )}
          {!toCall && <p className="notes">The run is to maturity, without a call.</p>}
        </TermCard>
      ))}
    </section>
  );
}
