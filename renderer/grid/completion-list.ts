import type { CompletionView } from '../../electron/channels/deal-editing-views.ts';

/** What a term is typed into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** More lines are not read; typing a letter more shortens the list. */
const MAX_LINES = 60;
const LIST_ID = 'completions';

/** The list under a text field of what may be typed there; nothing cuts it off, and the focus stays in the field. */
export class CompletionList {
  readonly #list = document.createElement('ul');
  readonly #field: TextField;
  readonly #onPick: (picked: CompletionView) => void;
  #shown: readonly CompletionView[] = [];
  #at = 0;
  /** The person chose the line that is marked, with the arrows. */
  isStepped = false;

  constructor(field: TextField, onPick: (picked: CompletionView) => void) {
    this.#field = field;
    this.#onPick = onPick;
    this.#list.id = LIST_ID;
    this.#list.className = 'completions';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'What may be typed');
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-expanded', 'false');
  }

  /** The line that is marked. */
  get marked(): CompletionView | undefined {
    return this.#shown[this.#at];
  }

  /** Marks the line with a text, or else the first. */
  show(completions: readonly CompletionView[], text?: string): void {
    this.hide();
    if (completions.length === 0) return;
    this.#shown = completions.slice(0, MAX_LINES);
    this.#list.replaceChildren(...this.#shown.map((one, index) => lineOf(one, index, this.#onPick)));
    document.body.append(this.#list);
    placeUnder(this.#list, this.#field);
    this.#field.setAttribute('aria-expanded', 'true');
    this.#field.setAttribute('aria-controls', LIST_ID);
    this.#mark(
      Math.max(
        0,
        this.#shown.findIndex((one) => one.text === text),
      ),
    );
  }

  hide(): void {
    this.#shown = [];
    this.isStepped = false;
    this.#list.remove();
    this.#field.setAttribute('aria-expanded', 'false');
    this.#field.removeAttribute('aria-controls');
    this.#field.removeAttribute('aria-activedescendant');
  }

  /** Marks another line, so many further down. */
  step(lines: number): void {
    const { length } = this.#shown;
    if (length === 0) return;
    this.isStepped = true;
    this.#mark((this.#at + lines + length) % length);
  }

  #mark(at: number): void {
    this.#list.children[this.#at]?.removeAttribute('aria-selected');
    this.#at = at;
    const line = this.#list.children[at];
    line?.setAttribute('aria-selected', 'true');
    line?.scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', line?.id ?? '');
  }
}

function lineOf(completion: CompletionView, index: number, onPick: (picked: CompletionView) => void): HTMLElement {
  const line = document.createElement('li');
  const meaning = document.createElement('small');
  line.id = `${LIST_ID}-${index}`;
  line.setAttribute('role', 'option');
  meaning.textContent = completion.meaning === completion.text ? '' : completion.meaning;
  line.append(completion.text, meaning);
  line.addEventListener('mousedown', (event) => {
    // The focus stays in the field.
    event.preventDefault();
    onPick(completion);
  });
  return line;
}

/** Under the field, or above it where there is more room. */
function placeUnder(list: HTMLElement, field: HTMLElement): void {
  const { left, top, bottom } = field.getBoundingClientRect();
  const below = window.innerHeight - bottom;
  const isAbove = below < list.offsetHeight && top > below;
  list.style.left = `${Math.max(0, Math.min(left, window.innerWidth - list.offsetWidth - 4))}px`;
  list.style.top = isAbove ? '' : `${bottom}px`;
  list.style.bottom = isAbove ? `${window.innerHeight - top}px` : '';
}
