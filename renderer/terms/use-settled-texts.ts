import { useState } from 'react';
import type { TypedTexts } from '../client/typed-texts.ts';

/** What was typed, kept in sight until the tables that hold it have come, so that no text of before flashes up. */
export function useSettledTexts(typed: TypedTexts, waiting: boolean): TypedTexts {
  const [settled, setSettled] = useState(typed);
  if (!waiting && settled !== typed) setSettled(typed);
  return waiting ? settled : typed;
}
