import type { ColumnView } from '../../electron/channels/views.ts';
import type { TermPlace, TypedText, TypedTexts } from '../client/typed-texts.ts';

interface RefusedTextsProps {
  columns: readonly ColumnView[];
  typed: TypedTexts;
  onDrop: (place: TermPlace) => void;
}

/** Every text that was refused, where it stands and why; the deal is as it was before. */
export function RefusedTexts({ columns, typed, onDrop }: RefusedTextsProps) {
  const refused = [...typed.values()].filter(({ message }) => message !== undefined);
  if (refused.length === 0) return null;
  const titleOf = ({ term }: TypedText) => columns.find((column) => column.term === term)?.title ?? term;
  return (
    <ul className="refused-texts" role="alert" aria-label="Refused">
      {refused.map((text) => (
        <li key={`${text.row} ${text.term}`}>
          <span aria-hidden="true">▲</span>
          <b>
            {text.row} {titleOf(text)}
          </b>
          <span className="sentence">{text.message}</span>
          <button type="button" className="link" onClick={() => onDrop(text)}>
            Restore
          </button>
        </li>
      ))}
    </ul>
  );
}
