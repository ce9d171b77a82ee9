import { useState } from 'react';
import type { DiagnosticView } from '../../electron/channels/views.ts';

/** What is odd about the deal, one line unless it is opened. */
export function Warnings({ warnings }: { warnings: readonly DiagnosticView[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const [first] = warnings;
  if (!first) return null;
  const shown = isOpen ? warnings : [first];
  return (
    <section className="warnings" aria-label="Warnings">
      <span aria-hidden="true">▲</span>
      <ul>
        {shown.map(({ place, message }) => (
          <li key={`${place} ${message}`}>{message}</li>
        ))}
      </ul>
      {warnings.length > 1 && (
        <button type="button" className="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Show one' : `Show all ${warnings.length}`}
        </button>
      )}
    </section>
  );
}
