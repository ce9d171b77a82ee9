import { placeText } from '../../engine/units/diagnostic.ts';
import { checkNamed, diagnosticLine } from './load-deal.ts';
import { jsonText } from './text-table.ts';
import { parseCommand, type Output } from './usage.ts';

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Prints every diagnostic; exit code 1 where there is an error. */
export function checkCommand(args: string[], output: Output): void {
  const { deal: name, values } = parseCommand(args, { json: { type: 'boolean' } });
  const { deal, diagnostics } = checkNamed(name);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (values['json']) {
    const listed = diagnostics.map(({ place, ...rest }) => ({ place: placeText(place), ...rest }));
    output.out(jsonText({ deal: deal?.name ?? null, diagnostics: listed }));
  } else {
    output.out(diagnostics.map(diagnosticLine).join(''));
    const warnings = diagnostics.length - errors;
    output.out(`${deal?.name ?? name}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.\n`);
  }
  if (errors > 0) output.fail(1);
}
