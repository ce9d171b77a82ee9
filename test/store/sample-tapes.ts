import type { FieldKind, TapeField } from '../../engine/tape/fields.ts';
import type { Tape } from '../../engine/tape/tape.ts';

/** The columns of a tape; whatever else a tape has may be given too. */
type Columns = Pick<Tape, 'loans' | 'numbers' | 'texts'> & Partial<Tape>;

/** A tape of these columns, its fields named after them. */
export function tapeWith(columns: Columns): Tape {
  const field =
    (kind: FieldKind) =>
    (key: string): TapeField => ({ key, title: key, kind });
  return {
    fields: [...[...columns.texts.keys()].map(field('text')), ...[...columns.numbers.keys()].map(field('number'))],
    fileRows: Uint32Array.from({ length: columns.loans }, (_, loan) => loan + 2),
    excluded: new Uint8Array(columns.loans),
    unread: [],
    accepted: new Set(),
    ...columns,
  };
}

/** Three loans: one blank score, one excluded, one cell unread, one issue accepted. */
export function threeLoans(): Tape {
  return tapeWith({
    loans: 3,
    numbers: new Map([
      ['fico', Float64Array.of(700, Number.NaN, 615)],
      ['current_balance', Float64Array.of(100_000.01, 250_000, 75_500.5)],
    ]),
    texts: new Map([['state', { words: ['', 'CA', 'NY'], codes: Uint32Array.of(1, 0, 2) }]]),
    excluded: Uint8Array.of(0, 1, 0),
    unread: [{ loan: 1, field: 'fico', text: 'n.a.\n"?"' }],
    accepted: new Set(['blank:1']),
  });
}

/** The same tape but for one number; the other columns are shared. */
export function withNumber(tape: Tape, field: string, loan: number, value: number): Tape {
  const column = Float64Array.from(tape.numbers.get(field) ?? []);
  column[loan] = value;
  return { ...tape, numbers: new Map(tape.numbers).set(field, column) };
}
