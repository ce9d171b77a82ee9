import { useState } from 'react';
import type { TypedTexts } from '../client/typed-texts.ts';

/**
 * What was typed, for as long as the table that is to show it as part of the deal is still on its way: otherwise a cell
 * would fall back to its old figure for a moment.
 */
export function useHeldTexts(typed: TypedTexts, isWaiting: boolean): TypedTexts {
  const [held, setHeld] = useState(typed);
  if (!isWaiting && held !== typed) setHeld(typed);
  return isWaiting ? new Map([...held, ...typed]) : typed;
}
