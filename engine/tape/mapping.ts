import { z } from 'zod';
import { knownField, type TapeField } from './fields.ts';
import { ownField } from './guess-field.ts';
import { guessDateOrder, guessDecimalMark, guessUnit } from './guess-writing.ts';
import { matchHeadings } from './match-headings.ts';
import { dateOrderSchema, decimalMarkSchema, unitSchema } from './writing.ts';

export { DATE_ORDERS, DECIMAL_MARKS, UNITS, unitsOf } from './writing.ts';
export type { DateOrder, DecimalMark, Unit } from './writing.ts';

const KINDS = ['text', 'usd', 'pct', 'months', 'number', 'date'] as const satisfies readonly TapeField['kind'][];

/** A known field keeps its kind; a field of the issuer's own has any. */
const fieldSchema = z
  .strictObject({ key: z.string().min(1), title: z.string(), kind: z.enum(KINDS) })
  .refine(({ key, kind }) => (knownField(key)?.kind ?? kind) === kind, 'a known field cannot change its kind');

const columnMappingSchema = z.strictObject({
  heading: z.string(),
  /** Absent: the column is left out. */
  field: fieldSchema.optional(),
  unit: unitSchema,
  dateOrder: dateOrderSchema,
});

/** What each column of a file is taken for; columns in the order of the file. */
export const mappingSchema = z.strictObject({
  decimalMark: decimalMarkSchema,
  columns: z.array(columnMappingSchema),
});

export type ColumnMapping = z.infer<typeof columnMappingSchema>;
export type Mapping = z.infer<typeof mappingSchema>;

/**
 * What the columns of a file look to be: known fields by their headings, the rest as fields of the issuer's own.
 * `samples` are the first rows of cells. Columns that `remembered` has under the same heading are taken as they were.
 */
export function proposeMapping(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
  remembered?: Mapping,
): Mapping {
  const known = recall(headings, remembered);
  const taken = new Set(known.flatMap((column) => column?.field?.key ?? []));
  const fields = matchHeadings(headings.map((heading, at) => (known[at] ? '' : heading)));
  const sampled = headings.map((heading, at) => {
    const cells = samples.map((row) => row[at] ?? '');
    const match = fields[at];
    const field = match && !taken.has(match.key) ? match : ownField(heading, at, cells, taken);
    return { heading, field, kind: field.kind, samples: cells };
  });
  const decimalMark = remembered?.decimalMark ?? guessDecimalMark(sampled);
  const orders = sampled.map(({ kind, samples: cells }) => (kind === 'date' ? guessDateOrder(cells) : undefined));
  const usualOrder = orders.find((order) => order !== undefined && order !== 'ymd') ?? 'mdy';
  const columns = sampled.map(
    (column, at): ColumnMapping =>
      known[at] ?? {
        heading: column.heading,
        field: column.field,
        unit: guessUnit(column, column.field, decimalMark),
        dateOrder: orders[at] ?? usualOrder,
      },
  );
  return { decimalMark, columns };
}

/** For each heading the remembered column of the same heading; each is taken once. */
function recall(headings: readonly string[], remembered: Mapping | undefined): (ColumnMapping | undefined)[] {
  const left = [...(remembered?.columns ?? [])];
  return headings.map((heading) => {
    const at = left.findIndex((column) => column.heading === heading);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
}
