import type { DealSummaryView } from '../../electron/channels/views.ts';
import { localDayAndTime } from '../frame/local-time.ts';
import { RowInput } from '../frame/row-input.tsx';
import { TagChips } from './tag-chips.tsx';

/** What of a deal can be typed in its row. */
export type TypedPart = 'name' | 'tags';

/** What can be done in the rows. */
export interface RowHands {
  onChoose: (deal: DealSummaryView) => void;
  onOpen: (deal: DealSummaryView) => void;
  /** Gives a deal another name or other tags, as they were typed. */
  onTyped: (deal: DealSummaryView, part: TypedPart, text: string) => void;
  onGiveUp: () => void;
  onToggleTag: (tag: string) => void;
}

interface DealRowProps extends RowHands {
  deal: DealSummaryView;
  isChosen: boolean;
  isOpen: boolean;
  /** What is being typed in this row. */
  typing: TypedPart | undefined;
  isWrong: boolean;
  wantedTags: readonly string[];
}

export function DealRow(props: DealRowProps) {
  const { deal, isChosen, isOpen, typing, onChoose, onOpen, onTyped, onGiveUp } = props;
  const name = (
    <RowInput
      label="Name of the deal"
      className="deal-name"
      text={deal.name}
      onDone={(text) => onTyped(deal, 'name', text)}
      onGiveUp={onGiveUp}
    />
  );
  return (
    <tr
      data-deal={deal.id}
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      onClick={() => onChoose(deal)}
      onDoubleClick={() => onOpen(deal)}
    >
      <td>{typing === 'name' ? name : <b>{deal.name}</b>}</td>
      <td className="marks">
        {deal.shipped && <span className="mark">shipped</span>}
        {isOpen && <span className="mark open">open</span>}
      </td>
      <td className="tags-cell">
        <Tags {...props} />
      </td>
      <td className="number">{deal.latestVersion}</td>
      <td>{localDayAndTime(deal.savedAt)}</td>
      <td>{deal.openedAt === null ? 'never' : localDayAndTime(deal.openedAt)}</td>
    </tr>
  );
}

function Tags({ deal, isChosen, typing, isWrong, wantedTags, onTyped, onGiveUp, onToggleTag }: DealRowProps) {
  if (typing === 'tags') {
    return (
      <RowInput
        label={`Tags of ${deal.name}, with commas between them`}
        className="deal-tags"
        text={deal.tags.join(', ')}
        placeholder="RMBS, 2003, live"
        isWrong={isWrong}
        onDone={(text) => onTyped(deal, 'tags', text)}
        onGiveUp={onGiveUp}
      />
    );
  }
  if (deal.tags.length === 0) return null;
  return (
    <TagChips
      label={`Tags of ${deal.name}`}
      tags={deal.tags}
      wanted={wantedTags}
      canTab={isChosen}
      onToggle={onToggleTag}
    />
  );
}
