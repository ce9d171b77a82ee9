import { useState } from 'react';
import type { DealSummaryView, DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import type { TypedPart } from './deal-row.tsx';

interface RowTyping {
  /** What of the chosen deal is being typed. */
  typing: TypedPart | undefined;
  /** Why what was typed was refused; it stays in its field. */
  wrong: string | undefined;
  type: (part: TypedPart) => void;
  take: (deal: DealSummaryView, part: TypedPart, text: string) => Promise<void>;
  giveUp: () => void;
}

/** Names and tags that are typed into the list of deals. */
export function useRowTyping(actions: Actions, open: DealView | undefined): RowTyping {
  const [typing, setTyping] = useState<TypedPart>();
  const [wrong, setWrong] = useState<string>();
  const end = () => {
    setTyping(undefined);
    setWrong(undefined);
  };
  const take: RowTyping['take'] = async (deal, part, text) => {
    if (part === 'tags') {
      const refused = text === deal.tags.join(', ') ? undefined : await actions.tagDeal(deal.id, text);
      if (refused === undefined) end();
      else setWrong(refused);
      return;
    }
    end();
    if (text !== '' && text !== deal.name) await actions.renameDeal(deal.id, text, deal.id === open?.dealId);
  };
  return { typing, wrong, type: setTyping, take, giveUp: end };
}
