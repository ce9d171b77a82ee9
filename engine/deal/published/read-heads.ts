import { bareCell } from './figure-texts.ts';
import { isInPercent, roleOf, type Role } from './headings.ts';
import { speedOf, titleOf, type FindClass, type Title } from './titles.ts';

/** What the cells of a column are. */
export type Column =
  | { role: Role; inPercent: boolean }
  | { role: 'atSpeed'; speedPct: string }
  /** A heading that means nothing known. */
  | { role: 'unknown'; heading: string }
  | undefined;

/** The heads of a table, and what is said of it as a whole. */
export interface Heads {
  columns: Column[];
  /** A line of speeds in the table of one class, whose rows begin with the name of their measure. */
  isBlock: boolean;
}

const KEYS: ReadonlySet<Role> = new Set(['tranche', 'redemption', 'speed', 'measure', 'other']);

function columnOf(cell: string): Column {
  const heading = bareCell(cell);
  if (heading === '') return undefined;
  const speedPct = speedOf(heading);
  if (speedPct !== undefined) return { role: 'atSpeed', speedPct };
  const role = roleOf(heading);
  return role ? { role, inPercent: isInPercent(heading) } : { role: 'unknown', heading };
}

/** The heads of a list or grid: columns of what the figures are of and columns of figures, whatever stands beside them. */
export function headsOf(row: readonly string[]): Heads | undefined {
  const columns = row.map(columnOf);
  const roles = columns.map((column) => column?.role);
  const isGrid = roles.includes('atSpeed');
  const hasKey = roles.includes('tranche') || roles.includes(isGrid ? 'measure' : 'speed');
  const isFigure = (role: (typeof roles)[number]): boolean =>
    role === 'atSpeed' || (role !== undefined && role !== 'unknown' && !KEYS.has(role));
  return hasKey && roles.some(isFigure) ? { columns, isBlock: false } : undefined;
}

/** Cells of a title at most; a row of more is one of figures. */
const MAX_TITLE_CELLS = 2;

/** A row that names a class or a redemption, alone or, but for lists, ahead of its speeds. */
export function titleOfRow(row: readonly string[], findClass: FindClass, isList: boolean): Title | undefined {
  const written = row.map(bareCell).filter((cell) => cell !== '');
  if (isList && written.length > 1) return undefined;
  const [first = '', ...rest] = written;
  const names = [first, ...rest.filter((cell) => speedOf(cell) === undefined)];
  if (names.length > MAX_TITLE_CELLS || roleOf(first) !== undefined) return undefined;
  return titleOf(names.join(' '), findClass);
}

const SAYS_SPEEDS = /%|prepay|speed|assumption|scenario/i;

/** A line of speeds; what heads it may be blank, a title, or words about speeds, but no measure. */
export function speedsOf(row: readonly string[], isTitle: boolean): Heads | undefined {
  const [head = '', ...cells] = row;
  const written = cells.map(bareCell).filter((cell) => cell !== '');
  const readable = written.filter((cell) => speedOf(cell) !== undefined).length;
  if (readable === 0 || readable * 2 < written.length) return undefined;
  const role = roleOf(head);
  const saysSpeeds = role === undefined && (SAYS_SPEEDS.test(head) || written.every((cell) => cell.includes('%')));
  if (!(head.trim() === '' || role === 'speed' || isTitle || saysSpeeds)) return undefined;
  return { columns: [{ role: 'measure', inPercent: false }, ...cells.map(columnOf)], isBlock: true };
}

/** Whether the classes stand in a column; or else a title above the table names its class. */
export const hasClasses = ({ columns }: Heads): boolean => columns.some((column) => column?.role === 'tranche');
