import { useRef } from 'react';
import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { ask } from '../client/ask.ts';
import type { ListChange } from '../terms/list-hands.ts';

/** Shows how the deal would look while a change is still going on. */
export interface Preview {
  /** What is shown now is what the deal is. */
  begin: () => void;
  show: (change: ListChange) => void;
  /** Nothing more is shown of it. */
  end: () => void;
  /** Shows the deal as it is. */
  restore: () => void;
}

/** Asks one question at a time: what is wished for in the meantime is asked next, and what lies between is left out. */
export function usePreview(view: DealView, actions: Actions): Preview {
  const before = useRef(view);
  const wished = useRef<ListChange>(undefined);
  const isAsking = useRef(false);
  const follow = async () => {
    const asked = wished.current;
    if (isAsking.current || !asked) return;
    isAsking.current = true;
    const answer = await ask('deal.preview', asked).catch(() => undefined);
    isAsking.current = false;
    if (!wished.current) return;
    if (answer) actions.take(answer);
    if (wished.current !== asked) void follow();
  };
  const end = () => {
    wished.current = undefined;
  };
  return {
    begin: () => {
      before.current = view;
    },
    show: (change) => {
      wished.current = change;
      void follow();
    },
    end,
    restore: () => {
      end();
      actions.take(before.current);
    },
  };
}
