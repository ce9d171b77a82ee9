import type { Actions } from '../client/actions.ts';
import { heightOf, span, type Block } from '../grid/block.ts';
import type { PagedRows } from '../grid/paged-rows.ts';
import type { SheetRow } from '../grid/sheet-row.ts';

/** As many loans as are changed in one go by selecting them. */
const MAX_LOANS = 100_000;

/** The rows of a block, once they have come; none, which is said, where they are too many. */
export async function loansIn(rows: PagedRows, block: Block, actions: Actions): Promise<SheetRow[]> {
  if (heightOf(block) > MAX_LOANS) {
    actions.say(`Select at most ${MAX_LOANS.toLocaleString('en-US')} loans to do this.`);
    return [];
  }
  await rows.load(block.top, block.bottom + 1);
  return span(block.top, block.bottom).flatMap((position) => rows.at(position) ?? []);
}
