import { useState } from 'react';
import type { RowView } from '../../electron/channels/views.ts';
import { listHands, takeHandKey } from '../terms/list-hands.ts';
import { ListTools } from '../terms/list-tools.tsx';
import { seriesOf, spansWhere } from './states.ts';
import { StateStrip } from './state-strip.tsx';
import { TermCard } from './term-card.tsx';
import type { SectionProps } from './triggers-screen.tsx';

const textOf = ({ cells }: RowView, key: string): string => cells[key]?.text ?? '';

/** The triggers in the order in which they may ask for each other, and when each is on. */
export function TriggerSection({ table, periods, ...context }: SectionProps) {
  const { list, rows, title } = table;
  const [chosen, setChosen] = useState(0);
  const position = Math.max(0, Math.min(chosen, rows.length - 1));
  const block = rows.length === 0 ? undefined : { top: position, bottom: position, left: 0, right: 0 };
  const hands = list && listHands(list, rows.length, block, context.actions);
  return (
    // Keys that change the list are heard from wherever the focus is in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="panel" aria-labelledby="triggers-title" onKeyDown={(event) => takeHandKey(event, hands)}>
      <div className="panel-head">
        <h2 id="triggers-title">{title}</h2>
        <small>A trigger may ask only for those above it.</small>
        <span className="spring" />
        {hands && <ListTools noun="trigger" hands={hands} />}
      </div>
      {rows.length === 0 && <p className="empty">No triggers: targets and limits change by their formulas alone.</p>}
      {rows.map((row, index) => (
        <TriggerCard
          key={row.id}
          row={row}
          table={table}
          periods={periods}
          isChosen={index === position}
          onChoose={() => setChosen(index)}
          {...context}
        />
      ))}
    </section>
  );
}

interface TriggerCardProps extends SectionProps {
  row: RowView;
  isChosen: boolean;
  onChoose: () => void;
}

function TriggerCard({ row, periods, ...card }: TriggerCardProps) {
  const [name, group] = [textOf(row, 'id'), textOf(row, 'group')];
  const series = seriesOf(periods, 'triggers', `trigger|${group}|${name}`);
  return (
    <TermCard title={name} row={row.id} terms={['id', 'group', 'latching']} long={['when', 'note']} {...card}>
      {periods && series && (
        <StateStrip
          name={name}
          months={periods.months}
          spans={spansWhere(series.values, (value) => value === 1)}
          words={['off', 'on']}
        />
      )}
    </TermCard>
  );
}
