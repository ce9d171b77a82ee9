import { restoreDeal } from '../../engine/deal/changes/restore-deal.ts';
import { diffDeals } from '../../engine/deal/diff/diff-deals.ts';
import { editEffect, type EditEffect } from '../../engine/scenario/edit-effect.ts';
import { printFixed } from '../../engine/units/print.ts';
import type { VersionDiffView, VersionView } from '../channels/deal-editing-views.ts';
import type { Store } from '../store/store.ts';
import type { OpenDeal } from './open-deal.ts';

/** `Average cost 52.3 bp to 56.1 bp: costs the deal 3.8 bp`; nothing where it prints the same. */
function costWords({ costBps: { before, after } }: EditEffect): string | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [was, is] = [before, after].map((bps) => `${printFixed(bps, 1)} bp`);
  if (was === is) return undefined;
  const verb = after > before ? 'costs' : 'saves';
  return `Average cost ${was} to ${is}: ${verb} the deal ${printFixed(Math.abs(after - before), 1)} bp`;
}

/** The versions of the open deal: what they are, how two of them differ, and back to one. */
export class VersionDesk {
  readonly #store: Store;
  readonly #open: OpenDeal;

  constructor(store: Store, open: OpenDeal) {
    this.#store = store;
    this.#open = open;
  }

  /** Newest first. */
  list(): VersionView[] {
    const { dealId } = this.#open;
    const notes = this.#store.versionNotes(dealId);
    return this.#store.versions(dealId).map(({ number, savedAt, note: change, hash }) => {
      const note = notes.get(number);
      return { number, savedAt, change, hash, ...(note !== undefined && { note }) };
    });
  }

  /** What differs in the second of two versions, and what that does to the figures. */
  diff(from: number, to: number): VersionDiffView {
    const { runs, book } = this.#open;
    const [before, after] = [runs.version(from), runs.version(to)];
    const terms = diffDeals(before, after);
    if (terms.length === 0) return { terms, figures: [] };
    const effect = editEffect(before, after, book);
    const cost = costWords(effect);
    const figures = effect.classes.map(({ tranche, text }) => ({ where: tranche, text }));
    return { terms, figures, ...(cost !== undefined && { cost }) };
  }

  /** Makes the terms of a version those of the deal, as a change that undo takes back. */
  restore(number: number): void {
    const change = restoreDeal(this.#open.deal, this.#open.runs.version(number), `Restore version ${number}`);
    if (change.edits.length > 0) this.#open.change(change);
  }

  /** Writes a note beside a version; an empty one takes it away. */
  note(number: number, note: string): void {
    this.#store.noteVersion(this.#open.dealId, number, note.trim());
  }
}
