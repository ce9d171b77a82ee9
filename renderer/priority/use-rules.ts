import { useState } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { Actions } from '../client/actions.ts';
import { ask } from '../client/ask.ts';
import type { ListChange, ListHands } from '../terms/list-hands.ts';
import type { RuleListId } from './paid.ts';

type RuleKey = NonNullable<Extract<ListChange, { do: 'add' }>['rule']>;

/** The rule of a list that is looked at, and what can be done with it; positions count from 0. */
export interface Rules {
  chosen: number;
  choose: (position: number) => void;
  /** Puts the rule at a position where another stands. */
  move: (from: number, to: number) => void;
  /** Adds a rule of the palette behind the chosen one. */
  add: (rule: RuleKey, group: string) => void;
  /** Besides adding, which asks for the rule first. */
  hands: Omit<ListHands, 'add'>;
}

interface Choice {
  position: number;
  /** Which rule is chosen as soon as the rows are others than these. */
  next?: { position: number; rows: unknown };
}

/** Follows a list of rules: a rule that was moved or added is the chosen one as soon as it stands in its new place. */
export function useRules(list: RuleListId, { rows }: TermTableView, first: number, actions: Actions): Rules {
  const [{ position, next }, setChoice] = useState<Choice>({ position: first });
  const last = rows.length - 1;
  const wanted = next && next.rows !== rows ? next.position : position;
  const chosen = Math.max(0, Math.min(wanted, last));
  const change = (what: ListChange, to: number) =>
    void actions.change('Changing the rules', async () => {
      const view = await ask('deal.change', what);
      setChoice({ position: chosen, next: { position: to, rows } });
      return view;
    });
  const move = (from: number, to: number) => change({ do: 'move', list, from, to }, to);
  const behind = Math.min(chosen, last) + 1;
  return {
    chosen,
    choose: (at) => setChoice({ position: at }),
    move,
    add: (rule, group) => change({ do: 'add', list, group, rule, at: behind }, behind),
    hands: {
      ...(last >= 0 && {
        duplicate: () => change({ do: 'duplicate', list, at: chosen }, chosen + 1),
        remove: () => change({ do: 'remove', list, positions: [chosen] }, chosen),
      }),
      ...(chosen > 0 && { moveUp: () => move(chosen, chosen - 1) }),
      ...(chosen < last && { moveDown: () => move(chosen, chosen + 1) }),
    },
  };
}
