import { buildTermSheet } from '../../engine/termsheet/document/build.ts';
import { tablesOf, type SheetTable, type TermSheet } from '../../engine/termsheet/document/document.ts';
import { quoted } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { provenanceOf } from '../export/provenance.ts';
import type { OpenDeal } from './open-deal.ts';
import type { PoolShelf } from './pool-shelf.ts';
import type { SheetTemplateDesk } from './sheet-template-desk.ts';

/** The term sheet of the open deal, under the scenario on the screen and by the template that the deal uses. */
export class TermSheetDesk {
  readonly #open: OpenDeal;
  readonly #pools: PoolShelf;
  readonly templates: SheetTemplateDesk;

  constructor(open: OpenDeal, pools: PoolShelf, templates: SheetTemplateDesk) {
    this.#open = open;
    this.#pools = pools;
    this.templates = templates;
  }

  /** The same deal, scenario and template make the same term sheet. */
  sheet(): TermSheet {
    const { deal, run, saved, warnings } = this.#open;
    const { template } = this.templates.current;
    const pools = this.#pools.pools(
      deal.tapes.map(({ hash }) => hash),
      template.stratifications,
    );
    const { hash, number, savedAt } = saved;
    const provenance = provenanceOf(deal, { hash, version: number, day: savedAt.slice(0, 10) }, run.under);
    return buildTermSheet({ run, pools, warnings: warnings.map(({ message }) => message), provenance }, template);
  }

  /** A table of it by its id; throws UserError where it has none. */
  table(id: string): SheetTable {
    const found = this.sheet()
      .sections.flatMap(tablesOf)
      .find((table) => table.id === id);
    if (!found) throw new UserError(`The term sheet has no table ${quoted(id)} now: look at it again.`);
    return found;
  }
}
