import { EXPORT_FORMATS } from '../channels/channels.ts';
import { writeTables, type ExportFormat } from '../export/write-tables.ts';
import { loadDeal } from './load-deal.ts';
import { neededOption, parseCommand, textOption, UsageError, type Output } from './usage.ts';

function formatOption(text: string): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === text.trim());
  if (!format) throw new UsageError(`"${text}" is not a format: give ${EXPORT_FORMATS.join(' or ')}.`);
  return format;
}

/** Writes the tables and prints the files, a line each. */
export async function exportCommand(args: string[], output: Output): Promise<void> {
  const { deal: name, values } = parseCommand(args, { out: { type: 'string' }, format: { type: 'string' } });
  const folder = neededOption(values, 'out', 'give the folder to write into');
  const formats = (textOption(values, 'format') ?? EXPORT_FORMATS.join(',')).split(',').map(formatOption);
  const files = await writeTables(loadDeal(name, output), folder, formats);
  output.out(files.map((file) => `${file}\n`).join(''));
}
