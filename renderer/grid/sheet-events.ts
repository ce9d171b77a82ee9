import type { TermEntryView } from '../../electron/channels/views.ts';
import type { TermPlace } from '../client/typed-texts.ts';
import type { Block } from './block.ts';
import type { SheetColumn, SheetRow } from './sheet-row.ts';

/** What a sheet tells its screen. */
export interface SheetEvents {
  /** Typed, pasted or filled in one go. Without it the sheet cannot be typed into. */
  onEnter?: ((entries: TermEntryView[]) => void) | undefined;
  /** Refused texts that are given up. */
  onDrop?: ((places: TermPlace[]) => void) | undefined;
  /** What the status bar says of the selection. */
  onSelect?: ((summary: string) => void) | undefined;
  /** The class of the row that has the focus. */
  onClass?: ((tranche: string | undefined) => void) | undefined;
  /** The space bar was pressed on the rows of a block. */
  onSpace?: ((block: Block) => void) | undefined;
  /** The person asks why a figure is what it is: F1, Alt+Enter or the right mouse button. */
  onExplain?: ((row: SheetRow, column: SheetColumn) => void) | undefined;
  /** A row was dragged or moved to the place of another; both by their ids. Without it rows keep their order. */
  onMove?: ((row: string, to: string) => void) | undefined;
  /** The block that is selected. */
  onBlock?: ((block: Block | undefined) => void) | undefined;
  /** Something the person should know, as a sentence. */
  onSay?: ((sentence: string) => void) | undefined;
}
