import { quoted } from '../units/quote.ts';
import type { Compiled, ValueTest } from './filter.ts';

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A whole word in which `*` stands for any characters and `?` for one, whatever the capitals. */
function pattern(text: string): RegExp {
  return new RegExp(
    `^${literal(text)
      .replaceAll(String.raw`\*`, '.*')
      .replaceAll(String.raw`\?`, '.')}$`,
    'isu',
  );
}

/** Part of a word (`fam`), a whole one (`=SFR`), or a pattern (`*family*`), whatever the capitals. */
export function wordTerm(term: string): Compiled<ValueTest<string>> {
  if (/^[<>]/.test(term)) {
    return { message: `${quoted(term)} compares sizes, and these are words: type words such as CA, NV or *family*` };
  }
  if (term.startsWith('=') || /[*?]/.test(term)) {
    const whole = pattern(term.replace(/^=\s*/, ''));
    return (word) => whole.test(word);
  }
  const part = term.toLowerCase();
  return (word) => word.toLowerCase().includes(part);
}
