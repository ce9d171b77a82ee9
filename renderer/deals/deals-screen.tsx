import { useEffect, useState, type ReactNode } from 'react';
import type { DealSummaryView, DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import type { RefusedFile } from '../client/state.ts';
import { WrongLine } from '../frame/wrong-line.tsx';
import { DealList } from './deal-list.tsx';
import { DealTools } from './deal-tools.tsx';
import { FindField } from './find-field.tsx';
import { foundDeals, nothingFound, toggled, type DealFilter } from './found-deals.ts';
import { RefusedFilePanel } from './refused-file-panel.tsx';
import { TagChips } from './tag-chips.tsx';
import { useRowTyping } from './use-row-typing.ts';

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
  const [filter, setFilter] = useState<DealFilter>({ text: '', tags: [] });
  const found = foundDeals(deals, filter);
  const toggleTag = (tag: string) => setFilter(({ text, tags }) => ({ text, tags: toggled(tags, tag) }));
  return (
    <div className="deals-screen">
      {refusedFile && <RefusedFilePanel refusedFile={refusedFile} onClose={actions.dismissRefusedFile} />}
      <section className="panel deals" aria-labelledby="deals-title">
        <FoundDeals {...props} found={found} wantedTags={filter.tags} onToggleTag={toggleTag}>
          <h2 id="deals-title">Deals</h2>
          <FindField text={filter.text} onText={(text) => setFilter({ ...filter, text })} />
          <TagChips label="Tags shown" tags={filter.tags} wanted={filter.tags} canTab onToggle={toggleTag} />
          <small>Enter opens{open && ', Escape goes back'}</small>
        </FoundDeals>
        {found.length === 0 && (
          <p className="empty">
            {deals.length === 0 ? 'There is no deal yet: make a new one, or import a deal file.' : nothingFound(filter)}
          </p>
        )}
      </section>
    </div>
  );
}

interface FoundDealsProps extends DealsScreenProps {
  found: readonly DealSummaryView[];
  wantedTags: readonly string[];
  onToggleTag: (tag: string) => void;
  /** Stands at the left of the head. */
  children: ReactNode;
}

function FoundDeals({ found, wantedTags, onToggleTag, open, actions, children }: FoundDealsProps) {
  const [chosenId, setChosenId] = useState(open?.dealId);
  const { typing, wrong, type, take, giveUp } = useRowTyping(actions, open);
  useEscape(open !== undefined && !typing, () => void actions.show('structure'));
  const chosen = found.find(({ id }) => id === chosenId) ?? found[0];
  return (
    <>
      <div className="panel-head">
        {children}
        <span className="spring" />
        <DealTools chosen={chosen} open={open} actions={actions} onType={type} />
      </div>
      <WrongLine>{wrong}</WrongLine>
      {found.length > 0 && (
        <DealList
          deals={found}
          chosen={chosen}
          openId={open?.dealId}
          typing={typing}
          isWrong={wrong !== undefined}
          wantedTags={wantedTags}
          onChoose={({ id }) => setChosenId(id)}
          onOpen={({ id }) => void actions.open(id)}
          onType={type}
          onTyped={(deal, part, text) => void take(deal, part, text)}
          onGiveUp={giveUp}
          onToggleTag={onToggleTag}
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
