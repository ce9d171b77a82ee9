import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';
import { completing, type Completing, type TermHelp } from './term-completing.ts';
import { editableText, type SheetCell, type SheetRow } from './sheet-row.ts';

type Params = ICellEditorParams<SheetRow, SheetCell | string> & {
  /** What helps a person type into the cell. */
  help?: (row: SheetRow) => TermHelp | undefined;
};

/** A text field in a cell that behaves as a spreadsheet's: typing replaces, F2 edits, Tab and the arrows commit. */
export class TermEditor implements ICellEditorComp<SheetRow, SheetCell | string> {
  readonly #input = document.createElement('input');
  #params: Params | undefined;
  #completing: Completing | undefined;
  #start = '';
  #typesOver = false;

  init(params: Params): void {
    const { value, eventKey } = params;
    this.#params = params;
    this.#start = typeof value === 'string' ? value : editableText(value ?? undefined);
    const clears = eventKey === 'Backspace';
    this.#typesOver = clears || eventKey?.length === 1;
    this.#input.className = 'term-editor';
    this.#input.value = this.#typesOver && eventKey && !clears ? eventKey : this.#typesOver ? '' : this.#start;
    this.#input.spellcheck = false;
    this.#input.setAttribute('aria-label', params.colDef.headerName ?? '');
    this.#input.addEventListener('keydown', (event) => this.#takeKey(event));
  }

  getGui(): HTMLElement {
    return this.#input;
  }

  afterGuiAttached(): void {
    this.#input.focus();
    const { length } = this.#input.value;
    this.#input.setSelectionRange(length, length);
    const help = this.#params?.data && this.#params.help?.(this.#params.data);
    if (help) this.#completing = completing(this.#input, help);
  }

  destroy(): void {
    this.#completing?.end();
  }

  getValue(): string {
    return this.#input.value;
  }

  /** Leaving a cell as it was is not an edit. */
  isCancelAfterEnd(): boolean {
    return this.#input.value === this.#start;
  }

  #takeKey(event: KeyboardEvent): void {
    if (this.#completing?.takeKey(event)) return keep(event);
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const move = this.#moveOf(event);
    if (!move || !this.#params) return;
    keep(event);
    this.#params.stopEditing(true);
    move(this.#params);
  }

  /** Where a key goes after it committed what was typed; undefined for a key that belongs to the text. */
  #moveOf({ key, shiftKey }: KeyboardEvent): ((params: Params) => void) | undefined {
    if (key === 'Tab') return ({ api }) => (shiftKey ? api.tabToPreviousCell() : api.tabToNextCell());
    if (shiftKey) return undefined;
    if (key === 'ArrowUp') return (params) => moveFocus(params, -1, 0);
    if (key === 'ArrowDown') return (params) => moveFocus(params, 1, 0);
    if (key === 'ArrowLeft' && this.#typesOver) return (params) => moveFocus(params, 0, -1);
    if (key === 'ArrowRight' && this.#typesOver) return (params) => moveFocus(params, 0, 1);
    return undefined;
  }
}

/** The key is not for the grid. */
function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function moveFocus({ api, rowIndex, column }: Params, rows: number, columns: number): void {
  const shown = api.getAllDisplayedColumns();
  const row = Math.max(0, Math.min(api.getDisplayedRowCount() - 1, rowIndex + rows));
  const to = shown[Math.max(0, Math.min(shown.length - 1, shown.indexOf(column) + columns))] ?? column;
  api.ensureIndexVisible(row);
  api.setFocusedCell(row, to);
}
