import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { IncomingTape, TapeImport } from './use-tape-import.ts';

/** Where in the file the loans are, whose they are, and how its numbers are written. */
export function ImportOptions({ incoming, way }: { incoming: IncomingTape; way: TapeImport }) {
  const { preview, mapping } = incoming;
  const { sheets, sheet, headingRow } = preview;
  const from = sheet === undefined ? {} : { sheet };
  return (
    <div className="options">
      {sheets.length > 1 && (
        <Option label="Sheet">
          <select value={sheet} onChange={({ target }) => void way.look({ sheet: target.value })}>
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </Option>
      )}
      <Option label="Headings in row">
        <HeadingRow key={headingRow} row={headingRow} onRow={(row) => void way.look({ ...from, headingRow: row })} />
      </Option>
      <Issuer incoming={incoming} way={way} />
      <Option label="Decimals after a">
        <select
          value={mapping.decimalMark}
          onChange={({ target }) =>
            way.correct({ mapping: { ...mapping, decimalMark: target.value === ',' ? ',' : '.' } })
          }
        >
          <option value=".">point: 1,234.56</option>
          <option value=",">comma: 1.234,56</option>
        </select>
      </Option>
    </div>
  );
}

/** Whose tape it is: the columns are remembered under the name, and a remembered name brings them back. */
function Issuer({ incoming: { preview, issuer }, way }: { incoming: IncomingTape; way: TapeImport }) {
  const { sheet, headingRow, issuers } = preview;
  const name = (typed: string) => {
    way.correct({ issuer: typed });
    if (issuers.includes(typed)) void way.look({ ...(sheet !== undefined && { sheet }), headingRow, issuer: typed });
  };
  return (
    <Option label="Issuer">
      <input
        list="issuers"
        value={issuer}
        placeholder="remembers these columns"
        onChange={({ target }) => name(target.value)}
      />
      <datalist id="issuers">
        {issuers.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
    </Option>
  );
}

function Option({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="option">
      <span>{label}</span>
      {children}
    </label>
  );
}

function HeadingRow({ row, onRow }: { row: number; onRow: (row: number) => void }) {
  const [text, setText] = useState(String(row));
  const commit = () => {
    const typed = Number(text);
    if (Number.isInteger(typed) && typed >= 1 && typed !== row) onRow(typed);
    else setText(String(row));
  };
  return (
    <input
      className="short"
      inputMode="numeric"
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={commit}
      onKeyDown={({ key }: KeyboardEvent) => key === 'Enter' && commit()}
    />
  );
}
