import { keyName } from '../frame/keyboard.ts';
import { PublishedButtons } from './published-buttons.tsx';
import type { PublishedWay } from './use-published.ts';

/** What stands where the tie-out would be while the deal has no published figures. */
export function EmptyPublished({ name, way }: { name: string; way: PublishedWay }) {
  return (
    <div className="empty-tapes">
      <h3>No published figures yet</h3>
      <p>
        The tables of a published document are set beside the computed figures of {name}, at the printed digit, and what
        is missed is marked here and in the pricing tables.
      </p>
      <p className="published-buttons">
        <PublishedButtons way={way} isMain />
      </p>
      <p className="dim">
        Lists, grids with speeds across, the table of one class as a document has it, credit enhancement. {keyName('V')}{' '}
        pastes here too.
      </p>
    </div>
  );
}
