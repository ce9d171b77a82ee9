import { useState } from 'react';
import type { Actions } from '../client/actions.ts';
import { changeDeal } from '../terms/list-hands.ts';

/** Adds an index to all curve sets, or takes one away that nothing in the deal names. */
export function IndexTools({ indices, actions }: { indices: readonly string[]; actions: Actions }) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const isKnown = indices.includes(name);
  const change = (what: 'addIndex' | 'removeIndex') => void changeDeal(actions, { do: what, name });
  return (
    <span className="option">
      <input
        aria-label="Index"
        placeholder="index, as SOFR1M"
        list="known-indices"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <datalist id="known-indices">
        {indices.map((index) => (
          <option key={index} value={index} />
        ))}
      </datalist>
      <button
        type="button"
        className="button"
        disabled={name === '' || isKnown}
        title="Add an index to all curve sets"
        onClick={() => change('addIndex')}
      >
        Add index
      </button>
      <button
        type="button"
        className="button"
        disabled={!isKnown}
        title="Remove the index from all curve sets"
        onClick={() => change('removeIndex')}
      >
        Remove
      </button>
    </span>
  );
}
