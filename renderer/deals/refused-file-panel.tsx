import type { RefusedFile } from '../client/state.ts';

/** A deal file that was not imported, with everything that is wrong in it and where. */
export function RefusedFilePanel({ refusedFile, onClose }: { refusedFile: RefusedFile; onClose: () => void }) {
  const { file, diagnostics } = refusedFile;
  return (
    <section className="panel refused-file" role="alert" aria-label="Import refused">
      <div className="panel-head">
        <h2>{file} was not imported</h2>
        <small>Nothing was added. Mend these places and import it again.</small>
        <span className="spring" />
        <button type="button" className="close" aria-label="Dismiss" onClick={onClose}>
          ×
        </button>
      </div>
      <ul>
        {diagnostics.map(({ place, message, severity }) => (
          <li key={`${place} ${message}`} className={severity}>
            <code>{place === '' ? 'The whole file' : place}</code>
            <span className="sentence">
              {severity === 'warning' && 'Warning: '}
              {message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
