import type { ColumnView } from '../../electron/channels/views.ts';
import type { TermPlace, TypedText, TypedTexts } from '../client/typed-texts.ts';

interface RefusedTextsProps {
  columns: readonly ColumnView[];
  /** What a row is called, by its id; a text of a row without a name is shown elsewhere. */
  nameOf: (row: string) => string | undefined;
  typed: TypedTexts;
  onDrop: (place: TermPlace) => void;
}

/** Every text that was refused, where it stands and why; the deal is as it was before. */
export function RefusedTexts({ columns, nameOf, typed, onDrop }: RefusedTextsProps) {
  const refused = [...typed.values()].filter(({ row, message }) => message !== undefined && nameOf(row) !== undefined);
  if (refused.length === 0) return null;
  const titleOf = ({ term }: TypedText) => columns.find((column) => column.term === term)?.title ?? term;
  return (
    <div className="refused-texts" role="alert" aria-label="Refused">
      <ul>
        {refused.map((text) => (
          <li key={`${text.row} ${text.term}`}>
            <span aria-hidden="true">▲</span>
            <b>
              {nameOf(text.row)} {titleOf(text)}
            </b>
            <span className="sentence">{text.message}</span>
            <button type="button" className="link" onClick={() => onDrop(text)}>
              Restore
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
