import type { Screen } from '../../electron/channels/screens.ts';
import type { DealView } from '../../electron/channels/views.ts';
import type { SectionKind } from '../../engine/termsheet/document/section-kinds.ts';
import type { Actions } from '../client/actions.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { WidthSplitter } from '../explain/width-splitter.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { useSheetPreview } from './use-sheet-preview.ts';

/** What the page shows beside each screen: where its terms or its figures are printed. */
const SECTIONS: Readonly<Partial<Record<Screen, SectionKind>>> = {
  structure: 'bonds',
  assumptions: 'assumptions',
  priority: 'priority',
  triggers: 'overcollateralization',
  hedges: 'hedges',
  collateral: 'pool',
  results: 'pricing',
  'tie-out': 'pricing',
};

interface PreviewSideProps {
  /** The screen beside which the page stands. */
  screen: Screen;
  view: DealView;
  actions: Actions;
  onClose: () => void;
}

/** The page as it is printed, beside the screen on which the deal is typed. */
export const PreviewSide = (props: PreviewSideProps) => <Side key={props.view.dealId} {...props} />;

function Side({ screen, view, actions, onClose }: PreviewSideProps) {
  const [{ widthPx }, setWidth] = useRemembered('preview-side', { widthPx: 560 });
  const preview = useSheetPreview(String(view.revision));
  return (
    <aside
      className="preview-side"
      aria-label="Term sheet"
      style={{ '--width': `${widthPx}px` } as Record<string, string>}
    >
      <WidthSplitter label="Width of the term sheet" widthPx={widthPx} onMove={(next) => setWidth({ widthPx: next })} />
      <PreviewPanel preview={preview} actions={actions} section={SECTIONS[screen]}>
        <button type="button" className="close" aria-label="Close the term sheet" title="Close" onClick={onClose}>
          ×
        </button>
      </PreviewPanel>
    </aside>
  );
}
