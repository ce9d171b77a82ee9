import { keepFocus, keyName } from '../frame/keyboard.ts';
import type { ListHands } from './list-hands.ts';

interface ListToolsProps {
  /** What an entry is called: `class`, `fee`. */
  noun: string;
  hands: ListHands;
}

const HANDS: readonly { hand: keyof ListHands; label: string; title: string; keys: () => string }[] = [
  { hand: 'add', label: 'Add', title: 'Add a NOUN below the selected one', keys: () => 'Insert' },
  { hand: 'duplicate', label: 'Duplicate', title: 'Duplicate the selected NOUN', keys: () => keyName('Shift D') },
  { hand: 'remove', label: 'Remove', title: 'Remove the selected rows', keys: () => keyName('Delete') },
  { hand: 'moveUp', label: '↑', title: 'Move the selected NOUN up', keys: () => 'Alt ↑' },
  { hand: 'moveDown', label: '↓', title: 'Move the selected NOUN down', keys: () => 'Alt ↓' },
];

const article = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a');

/** Adds to a list, copies and removes the selected rows, and puts them in order. */
export function ListTools({ noun, hands }: ListToolsProps) {
  return (
    <div className="choices actions" role="group" aria-label={`Change the list of ${noun} rows`}>
      {HANDS.map(({ hand, label, title, keys }) => {
        const what = title.replace('a NOUN', `${article(noun)} NOUN`).replace('NOUN', noun);
        return (
          <button
            key={hand}
            type="button"
            aria-label={what}
            title={`${what} (${keys()})`}
            disabled={hands[hand] === undefined}
            onMouseDown={keepFocus}
            onClick={hands[hand]}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}
