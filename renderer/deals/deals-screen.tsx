import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { DealSummaryView, DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import type { RefusedFile } from '../client/state.ts';
import { DealList } from './deal-list.tsx';
import { DealTools } from './deal-tools.tsx';
import { foundDeals } from './found-deals.ts';
import { RefusedFilePanel } from './refused-file-panel.tsx';

interface DealsScreenProps {
  deals: readonly DealSummaryView[];
  /** The open deal, to which Escape goes back. */
  open: DealView | undefined;
  refusedFile: RefusedFile | undefined;
  actions: Actions;
}

/** The deals on this computer, the one used last first, and the ways to make, copy and bring in others. */
export function DealsScreen(props: DealsScreenProps) {
  const { deals, open, refusedFile, actions } = props;
  const [text, setText] = useState('');
  const found = foundDeals(deals, text);
  return (
    <div className="deals-screen">
      {refusedFile && <RefusedFilePanel refusedFile={refusedFile} onClose={actions.dismissRefusedFile} />}
      <section className="panel deals" aria-labelledby="deals-title">
        <FoundDeals {...props} found={found}>
          <h2 id="deals-title">Deals</h2>
          <FindField text={text} onText={setText} />
          <small>Enter opens{open && ', Escape goes back'}</small>
        </FoundDeals>
        {found.length === 0 && (
          <p className="empty">
            {deals.length === 0
              ? 'There is no deal yet: make a new one, or import a deal file.'
              : `No deal has "${text}" in its name.`}
          </p>
        )}
      </section>
    </div>
  );
}

interface FoundDealsProps extends DealsScreenProps {
  found: readonly DealSummaryView[];
  /** Stands at the left of the head. */
  children: ReactNode;
}

function FoundDeals({ found, open, actions, children }: FoundDealsProps) {
  const [chosenId, setChosenId] = useState(open?.dealId);
  const [renaming, setRenaming] = useState(false);
  useEscape(open !== undefined && !renaming, () => void actions.show('structure'));
  const chosen = found.find(({ id }) => id === chosenId) ?? found[0];
  const rename = (deal: DealSummaryView, name: string) => {
    setRenaming(false);
    if (name !== '' && name !== deal.name) void actions.renameDeal(deal.id, name, deal.id === open?.dealId);
  };
  return (
    <>
      <div className="panel-head">
        {children}
        <span className="spring" />
        <DealTools chosen={chosen} open={open} actions={actions} onRename={() => setRenaming(true)} />
      </div>
      {found.length > 0 && (
        <DealList
          deals={found}
          chosen={chosen}
          openId={open?.dealId}
          renaming={renaming}
          onChoose={({ id }) => setChosenId(id)}
          onOpen={({ id }) => void actions.open(id)}
          onRename={() => setRenaming(true)}
          onRenamed={rename}
        />
      )}
    </>
  );
}

function useEscape(isMeant: boolean, work: () => void): void {
  useEffect(() => {
    const hear = ({ key, target }: KeyboardEvent) => {
      const isInField = target instanceof HTMLInputElement;
      if (key === 'Escape' && isMeant && !isInField) work();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });
}

/** Shows the deals with some words in their names; Ctrl+F goes to it. */
function FindField({ text, onText }: { text: string; onText: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const hear = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (key === 'f' && (ctrlKey || metaKey)) field.current?.focus();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return (
    <input
      ref={field}
      type="search"
      aria-label="Find a deal"
      placeholder="Find a deal"
      value={text}
      onChange={({ target }) => onText(target.value)}
    />
  );
}
