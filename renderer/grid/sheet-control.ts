import type { GridApi, IRowNode } from 'ag-grid-community';
import { blockBetween, isWithinReach, MAX_CELLS_AT_ONCE, span, type Block, type CellPlace } from './block.ts';
import { closeSheet, markUsed, openSheet, type SheetPanel } from './open-sheets.ts';
import { selectionSummary } from './selection-summary.ts';
import type { SheetEvents } from './sheet-events.ts';
import type { SheetContents, SheetRow } from './sheet-row.ts';

const OUT_OF_REACH = `Select at most ${MAX_CELLS_AT_ONCE.toLocaleString('en-US')} cells to do this.`;

/** The block of selected cells of one sheet, and the way to move it. */
export class SheetControl {
  contents: SheetContents = { columns: [], rows: [] };
  events: SheetEvents = {};
  /** Opens one of the panels of its frame. */
  openPanel: (panel: SheetPanel) => void = () => undefined;
  /** The block that is being filled from, while its corner is dragged. */
  filling: Block | undefined;
  #api: GridApi<SheetRow> | undefined;
  #anchor: CellPlace | undefined;
  #head: CellPlace | undefined;
  /** The cell that was found. */
  found: CellPlace | undefined;
  #length = 0;
  /** Id of a row that is being moved, which the focus goes along with. */
  #followed: string | undefined;

  attach(api: GridApi<SheetRow>): void {
    this.#api = api;
    openSheet(this);
  }

  detach(): void {
    closeSheet(this);
    this.events.onSelect?.('');
  }

  /** The grid, once it stands. */
  get api(): GridApi<SheetRow> | undefined {
    return this.#api?.isDestroyed() ? undefined : this.#api;
  }

  showPanelsWith(open: (panel: SheetPanel) => void): void {
    this.openPanel = open;
  }

  get block(): Block | undefined {
    return this.#anchor && this.#head && blockBetween(this.#anchor, this.#head);
  }

  /** Where the focus was last. */
  get cell(): CellPlace | undefined {
    return this.#anchor;
  }

  get isEditing(): boolean {
    return (this.api?.getEditingCells().length ?? 0) > 0;
  }

  /** Takes what the sheet shows now; a block that is no longer there is given up. */
  update(contents: SheetContents, events: SheetEvents): void {
    const moved = contents.rows.length !== this.#length;
    this.contents = contents;
    this.#length = contents.rows.length;
    this.events = events;
    this.#goAlong();
    if (moved) this.#select(undefined, undefined);
    else if (this.block) this.#tell(this.block);
  }

  /** The focus moved to one cell, which is selected alone. */
  selectCell(place: CellPlace): void {
    markUsed(this);
    this.#select(place, place);
    this.events.onClass?.(this.contents.rows.at(place.row)?.tranche);
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

  /** The focus goes along with a row that is moved, once it stands elsewhere. */
  follow(row: string): void {
    this.#followed = row;
  }

  /** Tells why the figure in focus is what it is; false where nothing can be told. */
  explain(): boolean {
    const row = this.#head && this.contents.rows.at(this.#head.row);
    const column = this.contents.columns[this.#head?.column ?? 0];
    if (!this.events.onExplain || !row || !column) return false;
    this.events.onExplain(row, column);
    return true;
  }

  /** Moves the focus to where it was last. */
  focusAgain(): boolean {
    return this.focusCell(this.#anchor ?? { row: 0, column: 0 });
  }

  focusCell({ row, column }: CellPlace): boolean {
    const key = this.contents.columns[column]?.key;
    if (!this.api || key === undefined) return false;
    this.api.ensureIndexVisible(row);
    this.api.ensureColumnVisible(key);
    this.api.setFocusedCell(row, key);
    return true;
  }

  /** Marks a cell that was found, and brings it into sight. */
  showFound(place: CellPlace | undefined): void {
    const before = this.found;
    this.found = place;
    for (const one of [before, place]) if (one) this.#redraw(blockBetween(one, one));
    if (place) this.api?.ensureIndexVisible(place.row);
    if (place) this.api?.ensureColumnVisible(this.contents.columns[place.column]?.key ?? '');
  }

  /** Does something with a block once all its rows have come; at once where they are there. */
  async withRows(block: Block, work: () => void): Promise<void> {
    if (!isWithinReach(block)) return this.events.onSay?.(OUT_OF_REACH);
    if (!this.hasRows(block)) await this.contents.rows.load?.(block.top, block.bottom + 1);
    work();
  }

  /** Whether all rows of a block have come. */
  hasRows({ top, bottom }: Block): boolean {
    return span(top, bottom).every((row) => this.contents.rows.at(row) !== undefined);
  }

  #goAlong(): void {
    // Most of the time no row is moved, and the rows may be a million.
    if (this.#followed === undefined) return;
    const focused = this.api?.getFocusedCell();
    const { length } = this.contents.rows;
    const at = span(0, length - 1).find((position) => this.contents.rows.at(position)?.id === this.#followed);
    if (!focused || at === undefined || at === focused.rowIndex) return;
    this.#followed = undefined;
    this.api?.setFocusedCell(at, focused.column);
  }

  #select(anchor: CellPlace | undefined, head: CellPlace | undefined): void {
    const before = this.block;
    this.#anchor = anchor;
    this.#head = head;
    for (const block of [before, this.block]) if (block) this.#redraw(block);
    this.events.onBlock?.(this.block);
    this.#tell(this.block);
  }

  #tell(block: Block | undefined): void {
    this.events.onSelect?.(block ? selectionSummary(this.contents, block) : '');
  }

  #redraw({ top, left, bottom, right }: Block): void {
    const { api } = this;
    if (!api) return;
    const isMarked = ({ rowIndex }: IRowNode) => rowIndex !== null && rowIndex >= top && rowIndex <= bottom;
    const rowNodes = api.getRenderedNodes().filter(isMarked);
    const columns = span(left, right).flatMap((column) => this.contents.columns[column]?.key ?? []);
    api.refreshCells({ rowNodes, columns, force: true, suppressFlash: true });
  }
}
