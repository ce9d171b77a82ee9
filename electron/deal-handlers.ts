import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { changeList } from '../engine/deal/changes/change-list.ts';
import { rulePalette } from '../engine/deal/changes/palette.ts';
import { dealText } from '../engine/deal/check/check.ts';
import { completions } from '../engine/deal/terms/completions.ts';
import { UserError } from '../engine/units/user-error.ts';
import type { Handler } from './calls/handler.ts';
import type { Outside } from './calls/outside.ts';
import type { Channel, Returned, Sent } from './channels/channels.ts';
import type { DEAL_CHANNELS } from './channels/deal-channels.ts';
import { publishedHandlersOf } from './published-handlers.ts';
import { termViews } from './workbench/term-views.ts';
import type { Workbench } from './workbench/workbench.ts';

type DealChannel = keyof typeof DEAL_CHANNELS & Channel;
type DealHandlers = { [C in DealChannel]: Handler<C> };

/** A deal's name as a file's, without what file systems refuse. */
const fileNameOf = (name: string): string => `${name.replaceAll(/[\\/:*?"<>|]+/g, '-')}.json`;

async function exportFile(workbench: Workbench, outside: Outside): Promise<Returned<'deals.exportFile'>> {
  const { deal } = workbench.current;
  const filePath = await outside.chooseNewFile({
    title: 'Export the deal into a file',
    name: fileNameOf(deal.name),
    filters: [{ name: 'Deal files', extensions: ['json'] }],
  });
  if (filePath === undefined) return { outcome: 'cancelled' };
  await writeFile(filePath, dealText(deal), 'utf8').catch(() => {
    const name = path.basename(filePath);
    throw new UserError(`${name} cannot be written: check that there is room and that you may write there.`);
  });
  return { outcome: 'written', file: filePath, tapesLeftOut: deal.tapes.map(({ file }) => file) };
}

function rename(workbench: Workbench, { dealId, name }: Sent<'deals.rename'>): Returned<'deals.rename'> {
  const open = workbench.held(dealId);
  if (!open) workbench.deals.rename(dealId, name);
  else if (open.deal.name !== name.trim()) open.change(workbench.deals.renameOpen(open.deal, name));
  return workbench.list();
}

/** What the workbench does for each message about terms, lists, published figures, versions and whole deals. */
export function dealHandlersOf(workbench: Workbench, outside: Outside): DealHandlers {
  const view = () => workbench.current.view();
  return {
    'deals.create': ({ name }) => workbench.open(workbench.deals.create(name)).view(),
    'deals.duplicate': ({ dealId, name }) => workbench.open(workbench.deals.duplicate(dealId, name)).view(),
    'deals.rename': (sent) => rename(workbench, sent),
    'deals.tag': ({ dealId, text }) => {
      workbench.deals.tag(dealId, text);
      return workbench.list();
    },
    'deals.exportFile': () => exportFile(workbench, outside),
    'terms.view': ({ screen }) => termViews(workbench.current.deal, screen),
    'terms.complete': ({ row, term }) => completions(workbench.current.deal, row, term),
    'rules.palette': () => rulePalette(workbench.current.deal),
    'deal.change': (asked) => {
      const change = changeList(workbench.current.deal, asked);
      if (change.edits.length > 0) workbench.current.change(change);
      return view();
    },
    'deal.preview': (change) => workbench.current.preview(changeList(workbench.current.deal, change)),
    'versions.list': () => workbench.versions.list(),
    'versions.diff': ({ from, to }) => workbench.versions.diff(from, to),
    'versions.restore': ({ number }) => {
      workbench.versions.restore(number);
      return view();
    },
    'versions.note': ({ number, note }) => {
      workbench.versions.note(number, note);
      return workbench.versions.list();
    },
    ...publishedHandlersOf(workbench, outside),
  };
}
