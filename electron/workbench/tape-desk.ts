import { removeTape, replaceTape } from '../../engine/collateral/tape-changes.ts';
import type { TapeReference } from '../../engine/deal/schema/collateral.ts';
import { fieldOf } from '../../engine/tape/cell.ts';
import { editTape, type TapeEdit } from '../../engine/tape/edit-tape.ts';
import { chosenIssues, issueKey, kindOfIssue, type TapeContext } from '../../engine/tape/issue-list.ts';
import { proposedEdits } from '../../engine/tape/proposed-edits.ts';
import { readValue } from '../../engine/tape/read-value.ts';
import { textsOf, wordOf, type Tape } from '../../engine/tape/tape.ts';
import { at } from '../../engine/units/assert.ts';
import { printValue } from '../../engine/units/print.ts';
import { clipped, quoted } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';
import type { RefusedTapeEntryView, TapeEntryView } from '../channels/collateral-views.ts';
import type { StoredTape } from '../store/tape-store.ts';
import type { OpenDeal } from './open-deal.ts';
import { isBroken, issuesOf, tapeContext, type TapeIssues } from './tape-issues.ts';
import type { TapeShelf } from './tape-shelf.ts';

export interface Resolution {
  kind: string;
  how: 'fix' | 'accept' | 'reopen' | 'exclude';
  /** Absent: all loans that have the issue. */
  loans?: readonly number[] | undefined;
}

const count = (loans: number): string => (loans === 1 ? '1 loan' : `${printValue(loans, 'count')} loans`);

/** Edits of the tapes of the open deal; each is a change of the deal, which undo takes back. */
export class TapeDesk {
  readonly #open: OpenDeal;
  readonly #shelf: TapeShelf;

  constructor(open: OpenDeal, shelf: TapeShelf) {
    this.#open = open;
    this.#shelf = shelf;
  }

  get context(): TapeContext {
    return tapeContext(this.#open.deal);
  }

  reference(id: string): TapeReference {
    const found = this.#open.deal.tapes.find((tape) => tape.id === id);
    if (!found) throw new UserError(`The deal has no tape ${quoted(id)}: choose one from its list.`);
    return found;
  }

  stored(id: string): StoredTape {
    return this.#shelf.get(this.reference(id).hash);
  }

  issues(id: string): TapeIssues {
    return this.#issuesOf(this.stored(id).tape);
  }

  /** Types values into cells; what cannot be read stays as it was. */
  enter(id: string, entries: readonly TapeEntryView[]): RefusedTapeEntryView[] {
    const { tape } = this.stored(id);
    const refused: RefusedTapeEntryView[] = [];
    const edits = entries.flatMap((entry): TapeEdit[] => {
      const read = readEntry(tape, entry);
      if (!('message' in read)) return [read];
      refused.push({ ...entry, message: read.message });
      return [];
    });
    if (edits.length > 0) this.#edit(id, edits, labelOf(tape, entries));
    return refused;
  }

  exclude(id: string, loans: readonly number[], excluded: boolean): void {
    const { file } = this.reference(id);
    const label = excluded ? `${count(loans.length)} excluded from ${file}` : `${count(loans.length)} back in ${file}`;
    this.#edit(id, [{ kind: 'exclude', loans, excluded }], label);
  }

  resolve(id: string, { kind, how, loans }: Resolution): void {
    const { tape } = this.stored(id);
    const { list } = this.issues(id);
    const meant = loans && new Set(loans);
    const positions = chosenIssues(list, { kind }).filter((position) => !meant || meant.has(at(list.loanOf, position)));
    const [first] = positions;
    if (first === undefined) throw new UserError('These issues are no longer there: look at the list again.');
    const { title } = kindOfIssue(list, first);
    const of = positions.map((position) => at(list.loanOf, position));
    const issues = of.map((loan) => issueKey(kind, loan));
    const edits: Record<Resolution['how'], () => TapeEdit[]> = {
      fix: () => proposedEdits(tape, this.context, list, positions),
      accept: () => [{ kind: 'accept', issues, accepted: true }],
      reopen: () => [
        { kind: 'accept', issues, accepted: false },
        { kind: 'exclude', loans: of, excluded: false },
      ],
      exclude: () => [{ kind: 'exclude', loans: of, excluded: true }],
    };
    const made = edits[how]();
    if (made.length === 0)
      throw new UserError(`${title}: nothing is proposed for these loans: type a value, or exclude them.`);
    this.#edit(id, made, `${title}: ${count(of.length)} ${DONE[how]}`);
  }

  /** Takes a tape out of the deal; refused while a group stands on it. */
  remove(id: string): void {
    const reference = this.reference(id);
    const user = this.#open.deal.groups.find(({ collateral }) => collateral.kind === 'tape' && collateral.tape === id);
    if (user) throw new UserError(`${clipped(user.name)} stands on ${reference.file}: stand it on other loans first.`);
    this.#open.change(removeTape(this.#open.deal, reference));
  }

  #issuesOf(tape: Tape): TapeIssues {
    return issuesOf(tape, this.context, this.#shelf.watch);
  }

  #edit(id: string, edits: readonly TapeEdit[], label: string): void {
    const { source, tape } = this.stored(id);
    const edited = withMended(tape, editTape(tape, edits), edits, (one) => this.#issuesOf(one));
    const hash = this.#shelf.add(source, edited);
    this.#open.change(replaceTape(this.#open.deal, id, hash, edited, label));
  }
}

const DONE: Record<Resolution['how'], string> = {
  fix: 'mended as proposed',
  accept: 'let stand',
  reopen: 'opened again',
  exclude: 'excluded',
};

/** A loan that could not be run and was left out comes back when a new value mends it. */
function withMended(before: Tape, after: Tape, edits: readonly TapeEdit[], issuesIn: (tape: Tape) => TapeIssues): Tape {
  const touched = new Set(edits.flatMap((edit) => (edit.kind === 'value' ? [edit.loan] : [])));
  const out = [...touched].filter((loan) => before.excluded[loan] === 1 && after.excluded[loan] === 1);
  if (out.length === 0) return after;
  const [was, is] = [issuesIn(before), issuesIn(after)];
  const mended = out.filter((loan) => isBroken(was, loan) && !isBroken(is, loan));
  return mended.length === 0 ? after : editTape(after, [{ kind: 'exclude', loans: mended, excluded: false }]);
}

function readEntry(tape: Tape, { loan, field: key, text }: TapeEntryView): TapeEdit | { message: string } {
  const field = fieldOf(tape, key);
  if (!field || loan >= tape.loans) return { message: 'This cell is not on the tape' };
  const read = readValue(text, field);
  return 'message' in read ? read : { kind: 'value', loan, field: key, value: read.value };
}

function labelOf(tape: Tape, entries: readonly TapeEntryView[]): string {
  const [first] = entries;
  const titles = [...new Set(entries.map(({ field }) => fieldOf(tape, field)?.title ?? field))].join(', ');
  if (!first || entries.length > 1) return `${titles} of ${count(new Set(entries.map(({ loan }) => loan)).size)}`;
  return `Loan ${wordOf(textsOf(tape, 'loan_id'), first.loan)} ${titles} ${clipped(first.text.trim(), 30) || 'blank'}`;
}
