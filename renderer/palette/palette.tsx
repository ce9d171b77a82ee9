import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { foundItems, type PaletteItem } from './palette-items.ts';

interface PaletteProps {
  items: readonly PaletteItem[];
  onClose: () => void;
}

const lineId = (index: number): string => `palette-${index}`;

/** A line to type into, and under it everything that has those words; Enter does it, Escape puts it away. */
export function Palette({ items, onClose }: PaletteProps) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const found = foundItems(items, text);
  const mark = Math.min(at, found.length - 1);
  useEffect(() => list.current?.children[mark]?.scrollIntoView({ block: 'nearest' }), [mark]);
  const pick = (item: PaletteItem | undefined) => {
    onClose();
    item?.run();
  };
  const takeKey = (event: KeyboardEvent) => {
    const next = nextLine(event.key, mark, found.length);
    if (next !== undefined) setAt(next);
    else if (event.key === 'Enter') pick(found[mark]);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <section className="palette" aria-label="Go to">
      <FocusedInput
        text={text}
        mark={mark}
        onText={(typed) => [setText(typed), setAt(0)]}
        onKey={takeKey}
        onLeave={onClose}
      />
      <ul ref={list} id="palette" role="listbox" aria-label="Found">
        {found.map((item, index) => (
          <Line key={item.id} item={item} id={lineId(index)} isMarked={index === mark} onPick={() => pick(item)} />
        ))}
      </ul>
      {found.length === 0 && <p className="empty">Nothing has these words.</p>}
    </section>
  );
}

function nextLine(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1);
  return key === 'ArrowUp' ? Math.max(0, at - 1) : undefined;
}

interface FocusedInputProps {
  text: string;
  mark: number;
  onText: (text: string) => void;
  onKey: (event: KeyboardEvent) => void;
  onLeave: () => void;
}

function FocusedInput({ text, mark, onText, onKey, onLeave }: FocusedInputProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      role="combobox"
      aria-label="Go to a screen, class, scenario or deal, or do something"
      aria-expanded="true"
      aria-controls="palette"
      aria-activedescendant={mark >= 0 ? lineId(mark) : undefined}
      placeholder="A screen, class, scenario, deal or action"
      spellCheck={false}
      value={text}
      onChange={({ target }) => onText(target.value)}
      onKeyDown={onKey}
      onBlur={onLeave}
    />
  );
}

interface LineProps {
  item: PaletteItem;
  id: string;
  isMarked: boolean;
  onPick: () => void;
}

function Line({ item, id, isMarked, onPick }: LineProps) {
  return (
    // The keys of the list are heard by the line above it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <li id={id} role="option" aria-selected={isMarked} onMouseDown={(event) => event.preventDefault()} onClick={onPick}>
      {item.title} <small>{item.kind}</small>
    </li>
  );
}
