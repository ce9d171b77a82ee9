const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A piece of a document that is markup already; only `markup` and `trusted` make one. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may be put into a piece of a document: text, which is escaped, or pieces of it; nothing for `undefined`. */
type Part = string | number | Markup | undefined | readonly Part[];

function markupOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return part.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
  return typeof part === 'number' ? String(part) : part.map(markupOf).join('');
}

/**
 * The one place where text becomes part of a document: what stands between the braces is escaped, unless it is Markup.
 * Line breaks and indents around it belong to the source and not to the document.
 */
export function markup(words: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(words.map((word, at) => word.replaceAll(/\n\s*/g, '') + markupOf(parts[at])).join(''));
}

/** Markup that the program itself has made by other means, such as a chart. */
export const trusted = (text: string): Markup => new Markup(text);

/** Between the larger parts of a document, for those who read its source. */
export const LINE_BREAK = trusted('\n');
