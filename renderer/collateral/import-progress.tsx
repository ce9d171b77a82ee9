import type { ImportProgressView } from '../../electron/channels/collateral-views.ts';
import { Progress } from '../frame/progress.tsx';

const count = new Intl.NumberFormat('en-US');

/** How far the reading is, and the way to stop it. */
export function ImportProgress({
  progress: { loans, part },
  onCancel,
}: {
  progress: ImportProgressView;
  onCancel: () => void;
}) {
  const text = `${count.format(loans)} loans read, ${Math.round(part * 100)} %`;
  return (
    <>
      <Progress label="Read so far" part={part} text={text} />
      <span className="spring" />
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </>
  );
}
