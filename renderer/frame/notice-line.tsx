import type { Notice } from '../client/state.ts';

/** One sentence on what happened or went wrong, above the status bar, where it moves nothing. */
export function NoticeLine({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const isError = notice.tone === 'error';
  return (
    <div className={`notice ${notice.tone}`} role={isError ? 'alert' : 'status'}>
      {isError && <b>Not done.</b>}
      <span className="sentence">{notice.text}</span>
      <button type="button" className="close" aria-label="Dismiss" onClick={onDismiss}>
        ×
      </button>
    </div>
  );
}
