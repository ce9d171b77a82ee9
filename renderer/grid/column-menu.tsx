import { useEffect, useRef } from 'react';
import { takeMenuKey } from '../frame/keyboard.ts';
import type { ColumnLayout } from './use-column-layout.ts';

interface ColumnMenuProps {
  layout: ColumnLayout;
  onClose: () => void;
}

/** Which columns of a sheet are in sight; Escape closes it. */
export function ColumnMenu({ layout, onClose }: ColumnMenuProps) {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  return (
    <fieldset ref={place} className="column-menu" onKeyDown={(event) => takeMenuKey(event, 'input', onClose)}>
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
