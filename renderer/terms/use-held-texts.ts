import { useState } from 'react';
import type { TypedTexts } from '../client/typed-texts.ts';

/**
 * What was typed, for as long as the tables that are to show it as part of the deal are still on their way: otherwise a
 * cell or a field would fall back to its old text for a moment.
 */
export function useHeldTexts(typed: TypedTexts, isWaiting: boolean): TypedTexts {
  const [{ last, held }, setTexts] = useState({ last: typed, held: typed });
  if (isWaiting ? last !== typed : held !== typed)
    setTexts({ last: typed, held: isWaiting ? new Map([...held, ...typed]) : typed });
  return held;
}
