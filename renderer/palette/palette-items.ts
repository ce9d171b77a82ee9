import type { Command } from '../../electron/channels/channels.ts';
import { DEAL_SCREENS } from '../../electron/channels/screens.ts';
import type { DealSummaryView, DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { RESULTS_TABS } from '../results/result-terms.ts';

/** Something that can be done by typing its name. */
export interface PaletteItem {
  id: string;
  /** What it is, in a word: `screen`, `class`. */
  kind: string;
  title: string;
  run: () => void;
}

const COMMANDS: readonly { title: string; command: Command; needsDeal: boolean }[] = [
  { title: 'Undo', command: 'undo', needsDeal: true },
  { title: 'Redo', command: 'redo', needsDeal: true },
  { title: 'New deal', command: 'newDeal', needsDeal: false },
  { title: 'Import deal file...', command: 'importDeal', needsDeal: false },
  { title: 'Import a tape...', command: 'importTape', needsDeal: true },
  { title: 'Export tables...', command: 'exportTables', needsDeal: true },
  { title: 'Export term sheet...', command: 'exportSheet', needsDeal: true },
  { title: 'Term sheet beside the screen', command: 'preview', needsDeal: true },
  { title: 'Export deal file...', command: 'exportDeal', needsDeal: true },
  { title: 'Find in the sheet', command: 'find', needsDeal: true },
  { title: 'Columns of the sheet', command: 'columns', needsDeal: true },
  { title: 'Print the screen...', command: 'print', needsDeal: false },
  { title: 'Take the tour', command: 'tour', needsDeal: true },
];

const PUBLISHED = [
  { title: 'Paste published figures...', opens: 'paste' },
  { title: 'Load published figures from CSV...', opens: 'load' },
] as const;

/** All that the palette offers: screens, what can be done, and the classes, scenarios and deals by name. */
export function paletteItems(
  view: DealView | undefined,
  scenarios: readonly string[],
  deals: readonly DealSummaryView[],
  run: (command: Command) => void,
  actions: Actions,
): PaletteItem[] {
  const item = (kind: string, title: string, work: () => unknown): PaletteItem => ({
    id: `${kind} ${title}`,
    kind,
    title,
    run: () => void work(),
  });
  const screens = view ? DEAL_SCREENS : [];
  const classes = new Set(view?.structure.rows.flatMap(({ tranche }) => tranche ?? []));
  return [
    ...screens.map(({ id, title }) => item('screen', title, () => run({ go: id }))),
    ...(view ? RESULTS_TABS : []).map(({ id, label }) =>
      item('results', label, () => actions.show('results', { row: '', tab: id })),
    ),
    item('screen', 'Deals', () => run({ go: 'deals' })),
    ...COMMANDS.filter(({ needsDeal }) => view || !needsDeal).map(({ title, command }) =>
      item('action', title, () => run(command)),
    ),
    ...(view ? PUBLISHED : []).map(({ title, opens }) =>
      item('action', title, () => actions.show('tie-out', { row: '', opens })),
    ),
    ...[...classes].map((name) => item('class', name, () => actions.show('structure', { row: name }))),
    ...scenarios.map((name) => item('scenario', name, () => actions.chooseScenario(name))),
    ...deals.map((deal) => ({ ...item('deal', deal.name, () => actions.open(deal.id)), id: `deal ${deal.id}` })),
  ];
}

/** Those that have all the words in title or kind; those whose title begins with the text come first. */
export function foundItems(items: readonly PaletteItem[], text: string): PaletteItem[] {
  const wanted = text.trim().toLowerCase();
  const words = wanted.split(/\s+/);
  const found = items.filter(({ kind, title }) =>
    words.every((word) => `${title} ${kind}`.toLowerCase().includes(word)),
  );
  const begins = ({ title }: PaletteItem) => title.toLowerCase().startsWith(wanted);
  return [...found.filter(begins), ...found.filter((item) => !begins(item))];
}
