import { createContext, useContext, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { ColumnHead, type ColumnHeadProps } from './column-head.tsx';
import { nextSort, type Finder } from './finder.ts';

const Context = createContext<Finder | undefined>(undefined);

export const Finding = Context.Provider;

/** A column's title, which sorts by it when pressed, over the filter of the column. */
export function FinderHead(props: ColumnHeadProps) {
  const finder = useContext(Context);
  const key = props.column.getColId();
  if (!finder || finder.without.has(key)) return <ColumnHead {...props} />;
  const sorted = finder.sort.findIndex(({ field }) => field === key);
  const sort = ({ shiftKey }: MouseEvent) => finder.onSort(nextSort(finder.sort, key, shiftKey));
  return (
    <span className="finder-head">
      <button type="button" className="sort" tabIndex={-1} title="Sort; with Shift, after the others" onClick={sort}>
        <ColumnHead {...props} />
        {sorted >= 0 && <SortMark sort={finder.sort} at={sorted} />}
      </button>
      <FilterInput
        // What was undone or cleared elsewhere begins a new text.
        key={finder.filters[key] ?? ''}
        title={props.displayName}
        text={finder.filters[key] ?? ''}
        refused={finder.refused[key]}
        onFilter={(text) => finder.onFilter(key, text)}
        onTab={(steps) => goToFilter(props, steps)}
      />
    </span>
  );
}

function SortMark({ sort, at }: { sort: Finder['sort']; at: number }) {
  const descending = sort[at]?.descending === true;
  return (
    <span className="sort-mark" role="img" aria-label={descending ? 'sorted, largest first' : 'sorted'}>
      {descending ? '▼' : '▲'}
      {sort.length > 1 && at + 1}
    </span>
  );
}

interface FilterInputProps {
  title: string;
  text: string;
  refused: string | undefined;
  onFilter: (text: string) => void;
  /** Goes to the filter of a column that is so many to the right; false leaves the key to the browser. */
  onTab: (steps: number) => boolean;
}

/** Takes effect with Enter or when it is left; Escape takes back what was typed. */
function FilterInput({ title, text, refused, onFilter, onTab }: FilterInputProps) {
  const [typed, setTyped] = useState(text);
  const commit = () => typed.trim() !== text && onFilter(typed.trim());
  const takeKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setTyped(text);
    if (event.key === 'Tab' && onTab(event.shiftKey ? -1 : 1)) event.preventDefault();
  };
  return (
    <input
      className="filter"
      value={typed}
      aria-label={`Filter ${title}`}
      aria-invalid={refused !== undefined}
      title={refused ?? 'Such as >=700, 60-80, CA, NV, not blank'}
      spellCheck={false}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={takeKey}
      onBlur={commit}
    />
  );
}

/** The next filter may be of a column out of sight, which is drawn only once it has been scrolled to. */
function goToFilter({ api, column }: ColumnHeadProps, steps: number): boolean {
  const columns = api.getAllDisplayedColumns();
  const next = columns[columns.indexOf(column) + steps];
  if (!next) return false;
  api.ensureColumnVisible(next);
  const focus = () =>
    document.querySelector<HTMLElement>(`.ag-header-cell[col-id="${next.getColId()}"] .filter`)?.focus();
  requestAnimationFrame(() => requestAnimationFrame(focus));
  return true;
}
