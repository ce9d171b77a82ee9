import { readPublished } from '../../engine/deal/published/read-published.ts';
import { takePublished } from '../../engine/deal/published/take-published.ts';
import { check } from '../../engine/deal/check/check.ts';
import { applyChange } from '../../engine/deal/edits.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import type { Row } from '../../engine/termsheet/table.ts';
import { countTieOut, tieOutTable } from '../../engine/termsheet/tie-out.ts';
import { printValue } from '../../engine/units/print.ts';
import { UserError } from '../../engine/units/user-error.ts';
import path from 'node:path';
import { rowsOfFile } from '../tapes/text-rows.ts';
import { loadDeal } from './load-deal.ts';
import { jsonText, textTable } from './text-table.ts';
import { parseCommand, textOption, type Output } from './usage.ts';

/** The deal with the figures of a file among those published of it; what is not taken goes to `err`, a line each. */
async function withTables(deal: Deal, file: string, { err }: Output): Promise<Deal> {
  const { figures, refused } = readPublished(await rowsOfFile(file), deal);
  for (const { message } of refused) err(`${file}: ${message}\n`);
  const change = takePublished(deal, figures, path.basename(file));
  const { deal: made, diagnostics } = check(applyChange(deal, change).document);
  if (!made) throw new UserError(`${file}: ${diagnostics[0]?.message}.`);
  return made;
}

/** A row for a program to read: the computed figure as printed like the others of its kind. */
function rowJson({ tranche, cells }: Row): object {
  const { computed } = cells;
  return {
    tranche,
    redemption: cells['redemption']?.value ?? null,
    speedPct: cells['speedPct']?.value ?? null,
    measure: cells['measure']?.value,
    published: cells['published']?.value,
    computed: computed ? printValue(computed.value, computed.format) : null,
    agrees: computed?.published?.agrees,
  };
}

/** Published figures beside the computed ones, those of a file in the place of the deal's own where one is given. */
export async function tieOutCommand(args: string[], output: Output): Promise<void> {
  const { deal: name, values } = parseCommand(args, { published: { type: 'string' }, json: { type: 'boolean' } });
  const file = textOption(values, 'published');
  const own = loadDeal(name, output);
  const { published: _published, ...bare } = own;
  const deal = file === undefined ? own : await withTables(bare, file, output);
  const table = tieOutTable(deal, priceDeal(deal));
  if (!table) throw new UserError(`${deal.name} has no published figures: give --published FILE with their tables.`);
  const { compared, agree } = countTieOut(table);
  if (values['json']) output.out(jsonText({ deal: deal.name, compared, agree, figures: table.rows.map(rowJson) }));
  else output.out(`${textTable(table)}${agree} of ${compared} agree, ${compared - agree} missed.\n`);
}
