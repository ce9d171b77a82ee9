import { LoanBook } from '../../engine/collateral/loan-book.ts';
import { check, dealText } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { PRICING_SCENARIO } from '../../engine/scenario/scenario.ts';
import { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import { applyTemplate, type StratifiedGroup } from '../../engine/strats/apply-template.ts';
import { buildTermSheet } from '../../engine/termsheet/document/build.ts';
import type { TermSheet } from '../../engine/termsheet/document/document.ts';
import type { TermSheetTemplate } from '../../engine/termsheet/document/template.ts';
import { dateOf } from '../../engine/units/dates.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { provenanceOf } from '../export/provenance.ts';
import { exportFiles, TERM_SHEET_FORMATS, type TermSheetFormat } from '../export/write-term-sheet.ts';
import { ChildPrinter } from '../print/child-printer.ts';
import type { Printer } from '../print/printer.ts';
import { hashOf } from '../store/hash-of.ts';
import { loadDeal } from './load-deal.ts';
import { loadSheetTemplate } from './load-sheet-template.ts';
import { loadTapes } from './load-tapes.ts';
import { loadTemplate } from './load-template.ts';
import { neededOption, parseCommand, textOption, textsOption, UsageError, type Output } from './usage.ts';

/** The loans of some tapes by the tables of a template; none without a tape. */
async function poolsOf(
  deal: Deal,
  tapes: readonly string[],
  { stratifications }: TermSheetTemplate,
  output: Output,
): Promise<StratifiedGroup[]> {
  if (tapes.length === 0) return [];
  const tape = await loadTapes(tapes, dateOf(deal.dates.cutOff), output);
  return applyTemplate(tape, loadTemplate(stratifications, output));
}

function sheetOf(deal: Deal, pools: readonly StratifiedGroup[], template: TermSheetTemplate): TermSheet {
  const run = new ScenarioRun(deal, PRICING_SCENARIO, new LoanBook());
  const source = { hash: hashOf(dealText(deal)), day: deal.dates.settlement };
  const warnings = check(deal).diagnostics.map(({ message }) => message);
  return buildTermSheet({ run, pools, warnings, provenance: provenanceOf(deal, source, run.under) }, template);
}

function formatOption(text: string): TermSheetFormat {
  const format = TERM_SHEET_FORMATS.find((known) => known === text.trim());
  if (!format) throw new UsageError(`"${text}" is not a format: give some of ${TERM_SHEET_FORMATS.join(', ')}.`);
  return format;
}

/** What prints and draws; a Word document is written without pictures where there is nothing that does. */
async function printerFor(formats: readonly TermSheetFormat[], output: Output): Promise<Printer | undefined> {
  if (formats.includes('pdf')) return ChildPrinter.start();
  if (!formats.includes('docx')) return undefined;
  return ChildPrinter.start().catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    output.err(`The Word document has no charts. ${error.message}\n`);
    return undefined;
  });
}

/** Writes a deal's term sheet, and prints the files, a line each. */
export async function termSheetCommand(args: string[], output: Output): Promise<void> {
  const { deal: name, values } = parseCommand(args, {
    out: { type: 'string' },
    format: { type: 'string' },
    template: { type: 'string' },
    tape: { type: 'string', multiple: true },
  });
  const folder = neededOption(values, 'out', 'give the folder to write into');
  const formats = (textOption(values, 'format') ?? TERM_SHEET_FORMATS.join(',')).split(',').map(formatOption);
  const template = loadSheetTemplate(textOption(values, 'template') ?? 'standard', output);
  const deal = loadDeal(name, output);
  const pools = await poolsOf(deal, textsOption(values, 'tape'), template, output);
  const sheet = sheetOf(deal, pools, template);
  for (const { title, text } of sheet.leftOut) output.err(`Left out: ${title}. ${text}\n`);
  const printer = await printerFor(formats, output);
  try {
    const files = await exportFiles(sheet, formats, folder, printer);
    output.out(files.map((file) => `${file}\n`).join(''));
  } finally {
    await printer?.close();
  }
}
