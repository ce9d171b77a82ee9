import { at } from '../units/assert.ts';
import type { DaySerial } from '../units/dates.ts';

/** What a tape is checked against. */
export interface TapeContext {
  /** Index names that the deal has curves for; without any, index names are not checked. */
  indices: readonly string[];
  cutOff: DaySerial;
}

/** A loan with an error cannot be run as it stands; a warning asks for a look. */
export type Severity = 'error' | 'warning';

/** Open until it is mended, accepted, or the loan excluded. */
export type IssueState = 'open' | 'accepted' | 'excluded';

export const ISSUE_STATES = ['open', 'accepted', 'excluded'] as const satisfies readonly IssueState[];

/** What can be wrong with one field of a loan, and how many loans of the tape have it. */
export interface IssueKind {
  /** The field and the problem: `fico.range`. */
  kind: string;
  /** Empty where it is about the whole row. */
  field: string;
  severity: Severity;
  /** A heading for its loans: `FICO out of range`. */
  title: string;
  /** Whether a person may let it stand; a loan that lacks its balance cannot be run whatever anybody says. */
  acceptable: boolean;
  counts: Readonly<Record<IssueState, number>>;
}

/** All that is wrong with a tape, by kind, errors first, then by loan; entry `i` of each array is issue `i`. */
export interface IssueList {
  kinds: readonly IssueKind[];
  /** Positions in `kinds`. */
  kindOf: Uint16Array;
  loanOf: Uint32Array;
  /** Positions in `ISSUE_STATES`. */
  stateOf: Uint8Array;
}

/** What would mend an issue: a text to type into a cell (empty to blank it), or to leave the loan out of the pool. */
export type Proposal = { kind: 'value'; field: string; text: string } | { kind: 'exclude' };

/** One issue in words. */
export interface Issue {
  loan: number;
  /** Row in the tape's file, the first line being 1. */
  fileRow: number;
  field: string;
  fieldTitle: string;
  kind: string;
  severity: Severity;
  state: IssueState;
  acceptable: boolean;
  /** The value as a cell shows it, or the text that could not be read. */
  value: string;
  /** One sentence: the value, and what is expected. */
  reason: string;
  proposed?: Proposal;
}

/** The name under which a tape keeps that a person let an issue stand. */
export const issueKey = (kind: string, loan: number): string => `${kind}:${loan}`;

/** What is wrong, of an issue by its position. */
export const kindOfIssue = ({ kinds, kindOf }: IssueList, position: number): IssueKind =>
  at(kinds, at(kindOf, position));

export const stateOfIssue = ({ stateOf }: IssueList, position: number): IssueState =>
  at(ISSUE_STATES, at(stateOf, position));

/** Which issues are meant: of a kind, or those still open; all where nothing is said. */
export interface IssueChoice {
  kind?: string | undefined;
  openOnly?: boolean;
}

/** Positions of some issues in the list. */
export function chosenIssues(list: IssueList, { kind, openOnly = false }: IssueChoice): number[] {
  const only = list.kinds.findIndex((known) => known.kind === kind);
  const chosen: number[] = [];
  for (let i = 0; i < list.loanOf.length; i += 1) {
    if (kind !== undefined && list.kindOf[i] !== only) continue;
    if (!openOnly || stateOfIssue(list, i) === 'open') chosen.push(i);
  }
  return chosen;
}

/** Positions of the open issues in the list, of one kind where it is given. */
export const openIssues = (list: IssueList, kind?: string): number[] => chosenIssues(list, { kind, openOnly: true });

/** Loans that an open error keeps from being run, in order, each once. */
export function loansInError(list: IssueList): number[] {
  const loans = new Set<number>();
  for (const i of openIssues(list)) if (kindOfIssue(list, i).severity === 'error') loans.add(list.loanOf[i]!);
  return [...loans].toSorted((a, b) => a - b);
}
