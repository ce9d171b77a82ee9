import { keepFocus } from '../frame/keyboard.ts';
import { heightOf, type Block } from '../grid/block.ts';

interface ExcludeButtonsProps {
  /** The selected cells. */
  block: Block | undefined;
  onExclude: (block: Block, excluded: boolean) => void;
}

/** Takes the loans of the selected rows out of the pool, or back into it. */
export function ExcludeButtons({ block, onExclude }: ExcludeButtonsProps) {
  const rows = block ? heightOf(block) : 0;
  const of = rows > 1 ? ` ${rows.toLocaleString('en-US')} loans` : ' loan';
  const button = (verb: string, excluded: boolean) => (
    <button
      type="button"
      className="button"
      disabled={!block}
      onMouseDown={keepFocus}
      onClick={() => block && onExclude(block, excluded)}
    >
      {verb}
      {of}
    </button>
  );
  return (
    <>
      {button('Exclude', true)}
      {button('Include', false)}
    </>
  );
}
