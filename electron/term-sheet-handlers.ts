import { createHash } from 'node:crypto';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TEMPLATE_KEYS } from '../engine/library/strat-templates.ts';
import { provenanceText, tablesOf, type TermSheet } from '../engine/termsheet/document/document.ts';
import { SECTION_KINDS, SECTION_TITLES, type SectionKind } from '../engine/termsheet/document/section-kinds.ts';
import { UserError } from '../engine/units/user-error.ts';
import type { Handler } from './calls/handler.ts';
import type { Outside } from './calls/outside.ts';
import { outsidePrinter } from './calls/outside-printer.ts';
import type { Channel, Returned, Sent } from './channels/channels.ts';
import type { TERM_SHEET_CHANNELS } from './channels/term-sheet-channels.ts';
import type { ExportProgressView, SheetPreviewView, SheetSettingsView } from './channels/term-sheet-views.ts';
import { readLogo, LOGO_FILES } from './export/read-logo.ts';
import { chartsIn } from './export/charts/chart-svg.ts';
import { htmlOf } from './export/html/html-of.ts';
import { tableClip } from './export/table-clip.ts';
import { exportFiles, TERM_SHEET_FORMATS } from './export/write-term-sheet.ts';
import { previewUrl } from './preview-pages.ts';
import type { SheetTemplateDesk } from './workbench/sheet-template-desk.ts';
import type { Workbench } from './workbench/workbench.ts';

type SheetChannel = keyof typeof TERM_SHEET_CHANNELS & Channel;
type SheetHandlers = { [C in SheetChannel]: Handler<C> };

function settingsView(templates: SheetTemplateDesk): SheetSettingsView {
  return {
    ...templates.current,
    templates: templates.list(),
    kinds: SECTION_KINDS.map((section) => ({ section, title: SECTION_TITLES[section] })),
    stratifications: [...TEMPLATE_KEYS],
    formats: [...TERM_SHEET_FORMATS],
  };
}

function previewView(sheet: TermSheet, page: string): SheetPreviewView {
  return {
    url: previewUrl(page),
    sections: sheet.sections.map((section) => ({
      id: section.id as SectionKind,
      title: section.title,
      tables: tablesOf(section).map(({ id, title }) => ({ id, title })),
    })),
    leftOut: sheet.leftOut,
    warnings: sheet.warnings,
    provenance: provenanceText(sheet.provenance),
  };
}

/** Between its parts what a person typed in the meantime has its turn, and what nobody waits for any more ends. */
async function preview(workbench: Workbench, outside: Outside, signal: AbortSignal): Promise<SheetPreviewView> {
  const sheet = workbench.termSheet.sheet();
  await nextTurn();
  signal.throwIfAborted();
  const charts = await chartsIn(sheet);
  signal.throwIfAborted();
  const html = htmlOf(sheet, charts);
  const name = createHash('sha256').update(html).digest('hex').slice(0, 24);
  await outside.showPage({ name, html });
  return previewView(sheet, name);
}

async function chooseLogo(workbench: Workbench, outside: Outside): Promise<void> {
  const file = await outside.chooseFile({ title: 'Choose a logo', filters: LOGO_FILES });
  if (file === undefined) return;
  const logo = await readLogo(file);
  const { templates } = workbench.termSheet;
  const { template } = templates.current;
  templates.edit({ ...template, brand: { ...template.brand, logo } });
}

async function copy(workbench: Workbench, outside: Outside, id: string): Promise<Returned<'termSheet.copy'>> {
  const table = workbench.termSheet.table(id);
  await outside.copy(tableClip(table));
  return { title: table.title, rows: table.rows.length, columns: table.columns.length };
}

async function exportSheet(
  workbench: Workbench,
  outside: Outside,
  { formats }: Sent<'termSheet.export'>,
  signal: AbortSignal,
): Promise<Returned<'termSheet.export'>> {
  const folder = await outside.chooseFolder({ title: 'Export the term sheet into a folder', button: 'Export here' });
  if (folder === undefined) return { outcome: 'cancelled' };
  const onProgress = ({ done, of }: ExportProgressView) => {
    signal.throwIfAborted();
    void outside.showExport({ done, of });
  };
  const wanted = TERM_SHEET_FORMATS.filter((format) => formats.some((one) => one === format));
  const written = await exportFiles(workbench.termSheet.sheet(), wanted, folder, outsidePrinter(outside), onProgress);
  return { outcome: 'written', folder, files: written.map((file) => path.basename(file)) };
}

/** What the workbench does for each message about the term sheet. */
export function termSheetHandlersOf(workbench: Workbench, outside: Outside): SheetHandlers {
  const exported = new Set<string>();
  const then = async (work: (templates: SheetTemplateDesk) => unknown): Promise<SheetSettingsView> => {
    await work(workbench.termSheet.templates);
    return settingsView(workbench.termSheet.templates);
  };
  return {
    'termSheet.settings': () => settingsView(workbench.termSheet.templates),
    'termSheet.choose': ({ name }) => then((templates) => templates.choose(name)),
    'termSheet.edit': ({ template }) => then((templates) => templates.edit(template)),
    'termSheet.reset': () => then((templates) => templates.reset()),
    'termSheet.save': () => then((templates) => templates.save()),
    'termSheet.saveAs': ({ name }) => then((templates) => templates.saveAs(name)),
    'termSheet.rename': ({ from, to }) => then((templates) => templates.rename(from, to)),
    'termSheet.remove': ({ name }) => then((templates) => templates.remove(name)),
    'termSheet.chooseLogo': () => then(() => chooseLogo(workbench, outside)),
    'termSheet.preview': (_nothing, signal) => preview(workbench, outside, signal),
    'termSheet.copy': ({ table }) => copy(workbench, outside, table),
    'termSheet.export': async (sent, signal) => {
      const answer = await exportSheet(workbench, outside, sent, signal);
      if (answer.outcome === 'written') exported.add(answer.folder);
      return answer;
    },
    'termSheet.openFolder': async ({ folder }) => {
      if (!exported.has(folder))
        throw new UserError('Only a folder that was just exported into can be opened from here.');
      await outside.openFolder({ folder });
      return undefined;
    },
  };
}
