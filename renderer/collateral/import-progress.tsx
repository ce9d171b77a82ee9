import type { CSSProperties } from 'react';
import type { ImportProgressView } from '../../electron/channels/collateral-views.ts';

const count = new Intl.NumberFormat('en-US');

/** How far the reading is, and the way to stop it. */
export function ImportProgress({
  progress: { loans, part },
  onCancel,
}: {
  progress: ImportProgressView;
  onCancel: () => void;
}) {
  const percent = Math.round(part * 100);
  return (
    <>
      <span className="import-progress busy" role="status">
        <span className="meter" role="progressbar" aria-label="Read so far" aria-valuenow={percent}>
          <i style={{ '--part': part } as CSSProperties} />
        </span>
        {count.format(loans)} loans read, {percent} %
      </span>
      <span className="spring" />
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </>
  );
}
