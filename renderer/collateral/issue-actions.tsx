import type { Sent } from '../../electron/channels/channels.ts';
import type { IssueKindView } from '../../electron/channels/collateral-views.ts';
import { keepFocus } from '../frame/keyboard.ts';
import { heightOf, type Block } from '../grid/block.ts';

export type Resolution = Sent<'tape.resolve'>['how'];

interface IssueActionsProps {
  kind: IssueKindView;
  /** The selected cells. */
  block: Block | undefined;
  onResolve: (how: Resolution, block: Block | undefined) => void;
}

const VERBS: readonly { how: Resolution; verb: string; title: string }[] = [
  { how: 'fix', verb: 'Fix as proposed', title: 'Types what is proposed' },
  { how: 'accept', verb: 'Accept', title: 'Lets the value stand' },
  { how: 'exclude', verb: 'Exclude', title: 'Leaves the loans out of the pool' },
  { how: 'reopen', verb: 'Reopen', title: 'Takes back that values were accepted or loans excluded' },
];

/** What can be done about the issues of a kind: those of the selected rows, or all of them. */
export function IssueActions({ kind, block, onResolve }: IssueActionsProps) {
  const selected = block ? heightOf(block) : 0;
  const total = kind.open + kind.accepted + kind.excluded;
  const ways = VERBS.filter(({ how }) => isPossible(how, kind));
  const group = (label: string, of: Block | undefined) => (
    <div className="choices actions" role="group" aria-label={label}>
      <span>{label}</span>
      {ways.map(({ how, verb, title }) => (
        <button key={how} type="button" title={title} onMouseDown={keepFocus} onClick={() => onResolve(how, of)}>
          {verb}
        </button>
      ))}
    </div>
  );
  return (
    <>
      {block && group(selected === 1 ? 'Selected' : `${selected.toLocaleString('en-US')} selected`, block)}
      {group(`All ${total.toLocaleString('en-US')}`, undefined)}
    </>
  );
}

function isPossible(how: Resolution, { acceptable, proposes, open, accepted, excluded }: IssueKindView): boolean {
  if (how === 'accept') return acceptable && open + excluded > 0;
  if (how === 'exclude') return open + accepted > 0;
  return how === 'reopen' ? accepted + excluded > 0 : proposes && open + excluded > 0;
}
