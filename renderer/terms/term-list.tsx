import { useState, type ReactNode } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { Block } from '../grid/block.ts';
import { listHands, moveEntry, takeHandKey } from './list-hands.ts';
import { ListTools } from './list-tools.tsx';
import { TermSheet, type TermSheetContext } from './term-sheet.tsx';

interface TermListProps extends TermSheetContext {
  table: TermTableView;
  /** What an entry is called: `class`, `fee`. */
  noun?: string | undefined;
  /** Stands in the head, behind the title. */
  children?: ReactNode;
  /** Id of the row that has the focus. */
  onRow?: (row: string) => void;
}

/** A sheet of terms under its title; where its rows are a list they can be added, copied, removed and put in order. */
export function TermList({ table, noun = 'row', children, onRow, ...context }: TermListProps) {
  const [block, setBlock] = useState<Block>();
  const { list, rows, title, notes } = table;
  const hands = list && listHands(list, rows.length, block, context.actions);
  const follow = (next: Block | undefined) => {
    setBlock(next);
    const row = next && rows[next.top]?.id;
    if (row !== undefined) onRow?.(row);
  };
  const onMove = (row: string, to: string) => {
    const [from, place] = [row, to].map((id) => rows.findIndex((one) => one.id === id));
    if (list) moveEntry(list, from ?? 0, place ?? 0, context.actions);
  };
  return (
    <section className="term-list" aria-label={title} onKeyDown={(event) => takeHandKey(event, hands)}>
      <div className="panel-head">
        <h3>{title}</h3>
        {children}
        <span className="spring" />
        {hands && <ListTools noun={noun} hands={hands} />}
      </div>
      <TermSheet table={table} {...context} onBlock={follow} onMove={list && onMove} />
      {notes.length > 0 && <p className="notes">{notes.join(' ')}</p>}
    </section>
  );
}
