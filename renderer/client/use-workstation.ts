import { useLayoutEffect, useMemo, useReducer } from 'react';
import { makeActions, type Actions } from './actions.ts';
import { initialState, reduce, type State } from './state.ts';

/** What the window shows and what can be done about it; starts by opening the deal that was open last. */
export function useWorkstation(): { state: State; actions: Actions } {
  const [state, send] = useReducer(reduce, initialState);
  const actions = useMemo(() => makeActions(send), []);
  // Ahead of the first painting, so that the first window that is painted has the deal in it.
  useLayoutEffect(() => {
    void actions.start();
  }, [actions]);
  return { state, actions };
}
