import type { CellClassParams, GridApi } from 'ag-grid-community';
import type { TermEntryView } from '../../electron/channels/views.ts';
import type { TermPlace } from '../client/typed-texts.ts';
import { blockBetween, isInBlock, isOneCell, span, type Block, type CellPlace } from './block.ts';
import { selectionSummary } from './selection-summary.ts';
import type { SheetContents, SheetRow } from './sheet-row.ts';

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
  /** Something the person should know, as a sentence. */
  onSay?: ((sentence: string) => void) | undefined;
}

/** The sheets on the screen, in the order in which they were opened. */
const openSheets = new Set<SheetControl>();

/** The block of selected cells of one sheet, and the way to move it. */
export class SheetControl {
  contents: SheetContents = { columns: [], rows: [] };
  events: SheetEvents = {};
  #api: GridApi<SheetRow> | undefined;
  #anchor: CellPlace | undefined;
  #head: CellPlace | undefined;

  attach(api: GridApi<SheetRow>): void {
    this.#api = api;
    openSheets.add(this);
  }

  detach(): void {
    openSheets.delete(this);
  }

  /** The grid, once it stands. */
  get api(): GridApi<SheetRow> | undefined {
    return this.#api?.isDestroyed() ? undefined : this.#api;
  }

  get block(): Block | undefined {
    return this.#anchor && this.#head && blockBetween(this.#anchor, this.#head);
  }

  get isEditing(): boolean {
    return (this.api?.getEditingCells().length ?? 0) > 0;
  }

  /** Takes what the sheet shows now; a block that is no longer there is given up. */
  update(contents: SheetContents, events: SheetEvents): void {
    const moved = contents.rows.length !== this.contents.rows.length;
    this.contents = contents;
    this.events = events;
    if (moved) this.#select(undefined, undefined);
    else if (this.block) this.#tell(this.block);
  }

  /** The focus moved to one cell, which is selected alone. */
  selectCell(place: CellPlace): void {
    this.#select(place, place);
    this.events.onClass?.(this.contents.rows[place.row]?.tranche);
  }

  selectBlock({ top, left, bottom, right }: Block): void {
    this.#select({ row: top, column: left }, { row: bottom, column: right });
  }

  selectAll(): void {
    const { columns, rows } = this.contents;
    if (rows.length > 0) this.selectBlock({ top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 });
  }

  extendTo(head: CellPlace): void {
    const rows = this.contents.rows.length;
    const columns = this.contents.columns.length;
    const inside = {
      row: Math.max(0, Math.min(rows - 1, head.row)),
      column: Math.max(0, Math.min(columns - 1, head.column)),
    };
    this.#select(this.#anchor ?? inside, inside);
    this.api?.ensureIndexVisible(inside.row);
    this.api?.ensureColumnVisible(this.contents.columns[inside.column]?.key ?? '');
  }

  /** Shift and an arrow move the far corner of the block, with Ctrl to the edge of the sheet. */
  extendBy(rows: number, columns: number): void {
    if (this.#head) this.extendTo({ row: this.#head.row + rows, column: this.#head.column + columns });
  }

  /** Moves the focus to where it was last in the next sheet. */
  focusNextSheet(): boolean {
    const sheets = [...openSheets];
    const next = sheets[(sheets.indexOf(this) + 1) % sheets.length];
    const key = next?.contents.columns[next.#anchor?.column ?? 0]?.key;
    if (!next || next === this || key === undefined) return false;
    next.api?.setFocusedCell(next.#anchor?.row ?? 0, key);
    return true;
  }

  /** Whether a cell is to be drawn as part of a block. */
  readonly isInBlock = ({ rowIndex, colDef }: CellClassParams<SheetRow>): boolean => {
    const { block } = this;
    if (!block || isOneCell(block)) return false;
    return isInBlock(
      block,
      rowIndex,
      this.contents.columns.findIndex(({ key }) => key === colDef.colId),
    );
  };

  #select(anchor: CellPlace | undefined, head: CellPlace | undefined): void {
    const before = this.block;
    this.#anchor = anchor;
    this.#head = head;
    for (const block of [before, this.block]) if (block) this.#redraw(block);
    this.#tell(this.block);
  }

  #tell(block: Block | undefined): void {
    this.events.onSelect?.(block ? selectionSummary(this.contents, block) : '');
  }

  #redraw({ top, left, bottom, right }: Block): void {
    const { api } = this;
    if (!api) return;
    const rowNodes = span(top, bottom).flatMap((row) => api.getDisplayedRowAtIndex(row) ?? []);
    const columns = span(left, right).flatMap((column) => this.contents.columns[column]?.key ?? []);
    api.refreshCells({ rowNodes, columns, force: true, suppressFlash: true });
  }
}
