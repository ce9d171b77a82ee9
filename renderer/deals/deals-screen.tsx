import { useEffect } from 'react';
import type { DealSummaryView, DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import type { RefusedFile } from '../client/state.ts';
import { keyName } from '../frame/keyboard.ts';
import { DealList } from './deal-list.tsx';
import { RefusedFilePanel } from './refused-file-panel.tsx';

interface DealsScreenProps {
  deals: readonly DealSummaryView[];
  /** The open deal, to which Escape goes back. */
  open: DealView | undefined;
  refusedFile: RefusedFile | undefined;
  actions: Actions;
}

/** The deals on this computer, and the way to bring in another. */
export function DealsScreen({ deals, open, refusedFile, actions }: DealsScreenProps) {
  const canGoBack = open !== undefined;
  useEffect(() => {
    const hear = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && canGoBack) void actions.show('structure');
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [canGoBack, actions]);
  return (
    <div className="deals-screen">
      {refusedFile && <RefusedFilePanel refusedFile={refusedFile} onClose={actions.dismissRefusedFile} />}
      <section className="panel deals" aria-labelledby="deals-title">
        <div className="panel-head">
          <h2 id="deals-title">Deals</h2>
          <small>Enter opens{open && `, Escape goes back to ${open.name}`}</small>
          <span className="spring" />
          <button type="button" className="button" title={keyName('O')} onClick={() => void actions.importDeal()}>
            Import deal file...
          </button>
        </div>
        {deals.length === 0 ? (
          <p className="empty">There is no deal yet: import a deal file to begin.</p>
        ) : (
          <DealList deals={deals} openId={open?.dealId} onOpen={(dealId) => void actions.open(dealId)} />
        )}
      </section>
    </div>
  );
}
