import { seriesOf } from './states.ts';
import { OcLine } from './oc-line.tsx';
import { TermCard } from './term-card.tsx';
import type { SectionProps } from './triggers-screen.tsx';

const ROW = 'group|';

/** The overcollateralization target of each group, and how OC follows it. */
export function TargetSection({ table, periods, ...context }: SectionProps) {
  return (
    <section className="panel" aria-labelledby="targets-title">
      <div className="panel-head">
        <h2 id="targets-title">{table.title}</h2>
      </div>
      {table.rows.map(({ id, cells }) => {
        const group = id.slice(ROW.length);
        const name = cells['name']?.text ?? group;
        const oc = seriesOf(periods, 'oc', `oc|${group}`);
        const target = seriesOf(periods, 'oc', `ocTarget|${group}`);
        return (
          <TermCard
            key={id}
            title={name}
            table={table}
            row={id}
            terms={['name']}
            long={['ocTarget', 'ocTargetFrozenWhile']}
            {...context}
          >
            {periods && oc && target && <OcLine group={name} months={periods.months} oc={oc} target={target} />}
          </TermCard>
        );
      })}
    </section>
  );
}
