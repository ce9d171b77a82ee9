import { isAmong } from './found-deals.ts';

interface TagChipsProps {
  label: string;
  tags: readonly string[];
  /** The tags that the list shows only deals with. */
  wanted: readonly string[];
  /** Whether Tab stops at the chips. */
  canTab: boolean;
  onToggle: (tag: string) => void;
}

/** Tags as buttons: one shows only the deals that have it, and again all. */
export function TagChips({ label, tags, wanted, canTab, onToggle }: TagChipsProps) {
  return (
    <span className="tags" role="group" aria-label={label}>
      {tags.map((tag) => {
        const isWanted = isAmong(wanted, tag);
        return (
          <button
            key={tag}
            type="button"
            className="chip tag"
            aria-pressed={isWanted}
            aria-label={`Only deals tagged ${tag}`}
            title={isWanted ? `Show deals without ${tag} again` : `Show only deals tagged ${tag}`}
            tabIndex={canTab ? 0 : -1}
            onClick={() => onToggle(tag)}
            onDoubleClick={(event) => event.stopPropagation()}
          >
            {tag}
            {isWanted && <span aria-hidden="true">×</span>}
          </button>
        );
      })}
    </span>
  );
}
