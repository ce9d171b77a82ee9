import { libraryTemplate } from '../../engine/library/strat-templates.ts';
import { applyTemplate, type StratifiedGroup } from '../../engine/strats/apply-template.ts';
import { quoted } from '../../engine/units/quote.ts';
import { Recent } from '../../engine/units/recent.ts';
import { UserError } from '../../engine/units/user-error.ts';
import type { TapeShelf } from './tape-shelf.ts';

/** Stratified tapes at hand at once. */
const AT_HAND = 8;

/** Tapes by the tables of templates: a tape never changes, so it is stratified once, however many loans it has. */
export class PoolShelf {
  readonly #tapes: TapeShelf;
  readonly #atHand = new Recent<string, StratifiedGroup[]>(AT_HAND);

  constructor(tapes: TapeShelf) {
    this.#tapes = tapes;
  }

  /** The groups of some tapes, tape by tape; throws UserError where there is no such template. */
  pools(hashes: readonly string[], stratifications: string): StratifiedGroup[] {
    const template = libraryTemplate(stratifications);
    if (!template) {
      throw new UserError(`There are no stratifications ${quoted(stratifications)}: choose others in the template.`);
    }
    return hashes.flatMap((hash) =>
      this.#atHand.get(`${hash} ${stratifications}`, () =>
        applyTemplate(this.#tapes.get(hash).tape, template, template.percent, this.#tapes.watch),
      ),
    );
  }
}
