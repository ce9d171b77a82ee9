import { UserError } from '../../engine/units/user-error.ts';

const MOST_TAGS = 12;
const LONGEST_TAG = 30;

/** The tags in what a person typed, between commas, one of each whatever its case; throws UserError. */
export function readTags(text: string): string[] {
  const typed = text.split(',').map((word) => word.trim().replaceAll(/\s+/g, ' '));
  const tags = withoutRepeats(typed.filter((word) => word !== ''));
  const tooLong = tags.find((tag) => tag.length > LONGEST_TAG);
  if (tooLong !== undefined) {
    const length = `has ${tooLong.length} characters and may have ${LONGEST_TAG}`;
    throw new UserError(`The tag "${tooLong}" ${length}: shorten it, or put a comma between two tags.`);
  }
  if (tags.length <= MOST_TAGS) return tags;
  throw new UserError(`These are ${tags.length} tags and a deal may have ${MOST_TAGS}: leave some out.`);
}

function withoutRepeats(tags: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const tag of tags) {
    const key = tag.toLowerCase();
    if (!first.has(key)) first.set(key, tag);
  }
  return [...first.values()];
}
