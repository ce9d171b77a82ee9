import type { KeyboardEvent } from 'react';
import type { Sent } from '../../electron/channels/channels.ts';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { Actions } from '../client/actions.ts';
import { ask } from '../client/ask.ts';
import { span, type Block } from '../grid/block.ts';

export type ListChange = Sent<'deal.change'>;
type List = NonNullable<TermTableView['list']>;

/** What can be done to the rows of a list; what cannot be done now is absent. */
export interface ListHands {
  add: () => void;
  duplicate?: () => void;
  remove?: () => void;
  moveUp?: () => void;
  moveDown?: () => void;
}

/** Has the workbench change a list of the deal. */
export const changeDeal = (actions: Actions, change: ListChange): Promise<void> =>
  actions.change('Changing the deal', () => ask('deal.change', change));

const inList = ({ name, group }: List) => ({ list: name, ...(group !== undefined && { group }) });

/** Takes an entry of a list out and puts it back so that it stands at `to`; positions count from 0. */
export const moveEntry = (list: List, from: number, to: number, actions: Actions): void =>
  void changeDeal(actions, { do: 'move', ...inList(list), from, to });

/** Positions in the list, from 0, of the rows of a block. */
export type PositionOf = (row: number) => number | undefined;

const itself: PositionOf = (row) => row;

/** The hands for the selected rows of a list; without a selection rows can only be added. */
export function listHands(
  list: List,
  length: number,
  block: Block | undefined,
  actions: Actions,
  positionOf = itself,
): ListHands {
  const change = (what: ListChange) => void changeDeal(actions, what);
  const of = inList(list);
  const chosen = (block ? span(block.top, block.bottom) : []).flatMap((row) => positionOf(row) ?? []);
  const [first] = chosen;
  const last = chosen.at(-1);
  if (first === undefined || last === undefined || last >= length) return { add: () => change({ do: 'add', ...of }) };
  const move = (to: number) => () => change({ do: 'move', ...of, from: first, to });
  return {
    add: () => change({ do: 'add', ...of, at: last + 1 }),
    duplicate: () => change({ do: 'duplicate', ...of, at: first }),
    remove: () => change({ do: 'remove', ...of, positions: chosen }),
    ...(chosen.length === 1 && first > 0 && { moveUp: move(first - 1) }),
    ...(chosen.length === 1 && first < length - 1 && { moveDown: move(first + 1) }),
  };
}

/** Which hand a key is; rows are moved by the keys of the sheet. */
function handOfKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): keyof ListHands | undefined {
  const command = ctrlKey || metaKey;
  if (key === 'Insert' && !altKey && !command && !shiftKey) return 'add';
  if (command && !altKey && key === 'Delete') return 'remove';
  return command && shiftKey && key.toLowerCase() === 'd' ? 'duplicate' : undefined;
}

/** Does what a key means for the rows of a list, unless a text is being typed. */
export function takeHandKey(event: KeyboardEvent, hands: ListHands | undefined): void {
  const hand = hands && handOfKey(event);
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (!hand || isTyping) return;
  event.preventDefault();
  hands[hand]?.();
}
