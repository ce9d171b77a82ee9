import type { TypedText } from '../client/typed-texts.ts';

interface RefusalProps {
  text: TypedText;
  onRestore: () => void;
}

/** Why a text was refused and, for a formula, where in it the mistake stands. */
export function Refusal({ text: { text, message, character }, onRestore }: RefusalProps) {
  if (message === undefined) return null;
  return (
    <div className="refusal" role="alert">
      {character !== undefined && <Mistake text={text} character={character} />}
      <p>
        <span aria-hidden="true">▲ </span>
        {message}{' '}
        <button type="button" className="link" onClick={onRestore}>
          Restore
        </button>
      </p>
    </div>
  );
}

/** The formula around its mistake, with a caret under the character that is meant. */
function Mistake({ text, character }: { text: string; character: number }) {
  const start = Math.max(0, character - 1 - BEFORE);
  const before = text.slice(start, character - 1);
  const wrong = /^\w+|^./.exec(text.slice(character - 1))?.[0] ?? ' ';
  const after = text.slice(character - 1 + wrong.length, character - 1 + wrong.length + AFTER);
  return (
    <code aria-hidden="true">
      {start > 0 && '...'}
      {before}
      <mark>{wrong}</mark>
      {after}
    </code>
  );
}

/** Characters that are shown around a mistake. */
const BEFORE = 48;
const AFTER = 32;
