/** Where in the tables something stands: rows and columns as a spreadsheet numbers them, from 1. */
export interface TablePlace {
  row: number;
  column?: number | undefined;
}

/** Something of the tables that could not be taken, in a sentence that says where, which value and what to do. */
export interface Refusal extends TablePlace {
  message: string;
}

const ALPHABET = 26;

/** `A` for the first column, `AA` for the 27th. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % ALPHABET));
  return column > ALPHABET ? columnLetters(Math.floor((column - 1) / ALPHABET)) + last : last;
}

/** `row 3, column D` */
export const placeName = ({ row, column }: TablePlace): string =>
  column === undefined ? `row ${row}` : `row ${row}, column ${columnLetters(column)}`;

/** A refusal whose sentence begins with its place. */
export const refusal = (place: TablePlace, message: string): Refusal => ({
  ...place,
  message: `R${placeName(place).slice(1)}: ${message}.`,
});
