import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { WidthSplitter } from '../explain/width-splitter.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { useSheetPreview } from './use-sheet-preview.ts';

interface PreviewSideProps {
  view: DealView;
  actions: Actions;
  onClose: () => void;
}

/** The page as it is printed, beside the screen on which the deal is typed. */
export function PreviewSide({ view, actions, onClose }: PreviewSideProps) {
  const [{ widthPx }, setWidth] = useRemembered('preview-side', { widthPx: 560 });
  const preview = useSheetPreview(String(view.revision));
  return (
    <aside
      className="preview-side"
      aria-label="Term sheet"
      style={{ '--width': `${widthPx}px` } as Record<string, string>}
    >
      <WidthSplitter label="Width of the term sheet" widthPx={widthPx} onMove={(next) => setWidth({ widthPx: next })} />
      <PreviewPanel preview={preview} actions={actions}>
        <button type="button" className="close" aria-label="Close the term sheet" title="Close" onClick={onClose}>
          ×
        </button>
      </PreviewPanel>
    </aside>
  );
}
