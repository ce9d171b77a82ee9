const MAX_QUOTED = 60;
const MAX_LISTED = 110;

/** Control characters and halves of characters, which no screen shows. */
const UNSEEN = /[\p{Cc}\p{Cs}]/gu;

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text on one line, its start only where it is long. */
export function clipped(text: string, length = MAX_QUOTED): string {
  const start = text.length > length ? `${text.slice(0, length)}...` : text;
  return start.replaceAll(UNSEEN, escaped);
}

/** A text that somebody wrote, in quotes, fit for a message. */
export const quoted = (text: string, length = MAX_QUOTED): string => `"${clipped(text, length)}"`;

/** Names for a message: `Pricing, Forward`. */
export const listed = (names: Iterable<string>): string => clipped([...names].join(', '), MAX_LISTED) || 'none';
