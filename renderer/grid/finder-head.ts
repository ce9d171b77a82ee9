import type { IHeaderComp } from 'ag-grid-community';
import { drawHead, type ColumnHeadParams } from './column-head.ts';
import { element, labelled } from './element.ts';
import { nextSort, type Finder, type Finding } from './finder.ts';

export interface FinderHeadParams extends ColumnHeadParams {
  finding: Finding;
}

/** A column's title, which sorts by it when pressed, over the filter of the column. */
export class FinderHead implements IHeaderComp {
  #gui: HTMLElement = element('span', '');
  #end: (() => void) | undefined;

  init(params: FinderHeadParams): void {
    const { finding, column } = params;
    const key = column.getColId();
    const head = drawHead(params);
    this.#gui = head;
    if (finding.finder.without.has(key)) return;
    const sort = sortButton(head, ({ shiftKey }) => {
      const { finder } = finding;
      finder.onSort(nextSort(finder.sort, key, shiftKey));
    });
    const filter = new FilterInput(params, key);
    this.#gui = element('span', 'finder-head', sort, filter.input);
    this.#end = finding.follow((finder) => {
      sort.replaceChildren(head, ...sortMarks(finder.sort, key));
      filter.show(finder);
    });
  }

  getGui(): HTMLElement {
    return this.#gui;
  }

  refresh(): boolean {
    return false;
  }

  destroy(): void {
    this.#end?.();
  }
}

function sortButton(head: HTMLElement, onPress: (event: MouseEvent) => void): HTMLButtonElement {
  const button = element('button', 'sort', head);
  button.type = 'button';
  button.tabIndex = -1;
  button.title = 'Sort; with Shift, after the others';
  button.addEventListener('click', onPress);
  return button;
}

function sortMarks(sort: Finder['sort'], key: string): HTMLElement[] {
  const at = sort.findIndex(({ field }) => field === key);
  if (at < 0) return [];
  const rank = sort.length > 1 ? String(at + 1) : '';
  const [label, mark] = sort[at]?.descending ? ['sorted, largest first', '▼'] : ['sorted', '▲'];
  return [labelled('sort-mark', label, `${mark}${rank}`, 'img')];
}

/** Takes effect with Enter or when it is left; Escape takes back what was typed. */
class FilterInput {
  readonly input = element('input', 'filter');
  readonly #params: FinderHeadParams;
  readonly #key: string;
  #text = '';

  constructor(params: FinderHeadParams, key: string) {
    this.#params = params;
    this.#key = key;
    this.input.spellcheck = false;
    this.input.setAttribute('aria-label', `Filter ${params.displayName}`);
    this.input.addEventListener('blur', () => this.#commit());
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#commit();
      if (event.key === 'Escape') this.input.value = this.#text;
      if (event.key === 'Tab' && goToFilter(params, event.shiftKey ? -1 : 1)) event.preventDefault();
    });
  }

  show({ filters, refused }: Finder): void {
    const text = filters[this.#key] ?? '';
    // What was undone or cleared elsewhere begins a new text.
    if (text !== this.#text) this.input.value = text;
    this.#text = text;
    this.input.title = refused[this.#key] ?? 'Such as >=700, 60-80, CA, NV, not blank';
    this.input.setAttribute('aria-invalid', String(refused[this.#key] !== undefined));
  }

  #commit(): void {
    const typed = this.input.value.trim();
    if (typed !== this.#text) this.#params.finding.finder.onFilter(this.#key, typed);
  }
}

/** The next filter may be of a column out of sight, which is drawn only once it has been scrolled to. */
function goToFilter({ api, column }: ColumnHeadParams, steps: number): boolean {
  const columns = api.getAllDisplayedColumns();
  const next = columns[columns.indexOf(column) + steps];
  if (!next) return false;
  api.ensureColumnVisible(next);
  const focus = () =>
    document.querySelector<HTMLElement>(`.ag-header-cell[col-id="${next.getColId()}"] .filter`)?.focus();
  requestAnimationFrame(() => requestAnimationFrame(focus));
  return true;
}
