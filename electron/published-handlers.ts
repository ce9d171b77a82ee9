import path from 'node:path';
import { readPublished } from '../engine/deal/published/read-published.ts';
import { removePublished, takePublished } from '../engine/deal/published/take-published.ts';
import type { Handler } from './calls/handler.ts';
import type { Outside } from './calls/outside.ts';
import type { Channel, Returned } from './channels/channels.ts';
import type { PUBLISHED_CHANNELS } from './channels/published-channels.ts';
import { rowsOfFile, rowsOfText, textOfRows } from './tapes/text-rows.ts';
import { publishedReading } from './workbench/published-reading.ts';
import type { Workbench } from './workbench/workbench.ts';

type PublishedChannel = keyof typeof PUBLISHED_CHANNELS & Channel;
type PublishedHandlers = { [C in PublishedChannel]: Handler<C> };

const TABLE_FILES = [
  { name: 'Tables', extensions: ['csv', 'txt', 'tsv', 'xlsx'] },
  { name: 'All files', extensions: ['*'] },
];

async function chooseTables(outside: Outside): Promise<Returned<'published.choose'>> {
  const file = await outside.chooseFile({ title: 'Load published figures', filters: TABLE_FILES });
  if (file === undefined) return { outcome: 'cancelled' };
  return { outcome: 'chosen', file: path.basename(file), tables: textOfRows(await rowsOfFile(file)) };
}

/** What the workbench does for each message about published figures. */
export function publishedHandlersOf(workbench: Workbench, outside: Outside): PublishedHandlers {
  return {
    'published.choose': () => chooseTables(outside),
    'published.read': ({ tables }) => publishedReading(workbench.current.deal, tables),
    'published.take': ({ tables, source }) => {
      const open = workbench.current;
      const { figures } = readPublished(rowsOfText(tables), open.deal);
      open.change(takePublished(open.deal, figures, source));
      return open.view();
    },
    'published.remove': () => {
      const open = workbench.current;
      open.change(removePublished(open.deal));
      return open.view();
    },
  };
}
