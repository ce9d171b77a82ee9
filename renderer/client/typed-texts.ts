import type { RefusedEntryView, TermEntryView } from '../../electron/channels/views.ts';

/** What a person typed that is not (yet) part of the deal. */
export interface TypedText {
  /** Id of its row. */
  row: string;
  term: string;
  text: string;
  /** Why it was refused; absent while it is being saved. */
  message?: string;
  /** Where in a formula the mistake stands, in characters from 1. */
  character?: number | undefined;
}

/** By row and term. */
export type TypedTexts = ReadonlyMap<string, TypedText>;

/** Names one cell that may be typed. */
export interface TermPlace {
  row: string;
  term: string;
}

export const placeKey = ({ row, term }: TermPlace): string => `${row}|${term}`;

/** Shows what was typed while it is being saved. */
export function withSaving(texts: TypedTexts, entries: readonly TermEntryView[]): TypedTexts {
  return new Map([...texts, ...entries.map((entry): [string, TypedText] => [placeKey(entry), entry])]);
}

/** Takes away what was answered, and keeps what was refused; a cell typed anew in the meantime is left alone. */
export function withAnswer(
  texts: TypedTexts,
  entries: readonly TermEntryView[],
  refused: readonly RefusedEntryView[],
): TypedTexts {
  const next = new Map(texts);
  const isStillShown = (entry: TermEntryView) => next.get(placeKey(entry)) === entry;
  const answered = new Set(entries.filter(isStillShown).map(placeKey));
  for (const key of answered) next.delete(key);
  for (const entry of refused) if (answered.has(placeKey(entry))) next.set(placeKey(entry), entry);
  return next;
}

export function without(texts: TypedTexts, places: readonly TermPlace[]): TypedTexts {
  const next = new Map(texts);
  for (const place of places) next.delete(placeKey(place));
  return next;
}

/** What was typed into the terms of some columns. */
export const ofTerms = (texts: TypedTexts, columns: readonly { term?: string | undefined }[]): TypedTexts =>
  new Map([...texts].filter(([, { term }]) => columns.some((column) => column.term === term)));
