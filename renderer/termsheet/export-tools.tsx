import { useEffect, useRef, useState } from 'react';
import type { ExportProgressView, SheetFormat, SheetSettingsView } from '../../electron/channels/term-sheet-views.ts';
import type { Actions } from '../client/actions.ts';
import { askNow } from '../client/ask.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { Progress } from '../frame/progress.tsx';

interface ExportToolsProps {
  /** What can be written. */
  can: SheetSettingsView['formats'];
  actions: Actions;
  /** Why nothing may be exported now. */
  refusal: string | undefined;
}

const LABELS: Readonly<Record<SheetFormat, string>> = {
  pdf: 'PDF',
  xlsx: 'Excel',
  docx: 'Word',
  html: 'HTML',
  csv: 'CSV',
  json: 'JSON',
};

/** Writes the term sheet into a folder, in the formats that are checked. */
export function ExportTools({ can, actions, refusal }: ExportToolsProps) {
  const [{ chosen }, setChosen] = useRemembered<{ chosen: SheetFormat[] }>('sheet-formats', {
    chosen: ['pdf', 'xlsx', 'docx'],
  });
  const formats = can.filter((format) => chosen.includes(format));
  const { progress, written, run, cancel } = useExport(actions);
  const toggle = (format: SheetFormat) =>
    setChosen({ chosen: chosen.includes(format) ? chosen.filter((one) => one !== format) : [...chosen, format] });
  const start = () => (refusal === undefined ? run(formats) : actions.fail(new Error(refusal)));
  return (
    <div className="export-tools" role="group" aria-label="Export">
      {can.map((format) => (
        <label key={format} className="toggle">
          <input type="checkbox" checked={formats.includes(format)} onChange={() => toggle(format)} />
          {LABELS[format]}
        </label>
      ))}
      <span className="spring" />
      {written !== undefined && (
        <button
          type="button"
          className="button"
          onClick={() => void askNow('termSheet.openFolder', { folder: written }).catch(actions.fail)}
        >
          Open folder
        </button>
      )}
      <button
        type="button"
        className="button main export-sheet"
        disabled={formats.length === 0 || progress !== undefined}
        onClick={() => start()}
      >
        Export...
      </button>
      {progress && <ExportProgress progress={progress} formats={formats} onCancel={cancel} />}
    </div>
  );
}

interface ExportProgressProps {
  progress: ExportProgressView;
  formats: readonly SheetFormat[];
  onCancel: () => void;
}

function ExportProgress({ progress: { done, of }, formats, onCancel }: ExportProgressProps) {
  const next = formats[done];
  const text = next === undefined ? 'Writing the files' : `Making ${LABELS[next]}, ${done + 1} of ${of}`;
  return (
    <div className="export-progress">
      <Progress label="Made so far" part={of > 0 ? done / of : 0} text={text} />
      <span className="spring" />
      <button type="button" className="link" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

interface Exporting {
  /** Set while files are being written. */
  progress: ExportProgressView | undefined;
  /** The folder that was written into last. */
  written: string | undefined;
  run: (formats: SheetFormat[]) => void;
  cancel: () => void;
}

/** An export on its way, and what came of it. */
function useExport(actions: Actions): Exporting {
  const [progress, setProgress] = useState<ExportProgressView>();
  const [written, setWritten] = useState<string>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => window.workstation.onExport((next) => setProgress((now) => now && next)), []);
  const write = async (formats: SheetFormat[]) => {
    stop.current = new AbortController();
    const answer = await askNow('termSheet.export', { formats }, stop.current.signal);
    if (answer.outcome === 'cancelled') return;
    setWritten(answer.folder);
    const { files, folder } = answer;
    const named = files.length > 4 ? `${files.slice(0, 4).join(', ')} and ${files.length - 4} more` : files.join(', ');
    actions.say(`Exported into ${folder}: ${named}`);
  };
  const run = (formats: SheetFormat[]) => {
    setProgress({ done: 0, of: formats.length });
    write(formats)
      .catch(actions.fail)
      .finally(() => setProgress(undefined));
  };
  return { progress, written, run, cancel: () => stop.current?.abort() };
}
