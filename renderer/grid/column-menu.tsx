import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ColumnLayout } from './use-column-layout.ts';

interface ColumnMenuProps {
  layout: ColumnLayout;
  onClose: () => void;
}

/** Which columns of a sheet are in sight; Escape closes it. */
export function ColumnMenu({ layout, onClose }: ColumnMenuProps) {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const takeKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      step(place.current, event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <fieldset ref={place} className="column-menu" onKeyDown={takeKey}>
      <legend>Columns</legend>
      {layout.choices.map(({ key, title, isShown }) => (
        <label key={key} className="toggle">
          <input type="checkbox" checked={isShown} onChange={({ target }) => layout.show(key, target.checked)} />
          {title}
        </label>
      ))}
      <button type="button" className="link" onClick={layout.reset}>
        As they were
      </button>
      <button type="button" className="link" onClick={onClose}>
        Close
      </button>
    </fieldset>
  );
}

function step(place: HTMLElement | null, by: number): void {
  const boxes = [...(place?.querySelectorAll('input') ?? [])];
  const at = boxes.findIndex((box) => box === document.activeElement);
  boxes[(at + by + boxes.length) % boxes.length]?.focus();
}
