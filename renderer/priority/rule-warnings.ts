import type { DiagnosticView } from '../../electron/channels/views.ts';
import type { RuleListId } from './paid.ts';

const LIST_PLACES: Readonly<Record<RuleListId, string>> = { priority: 'priority', redemption: 'redemption.priority' };

const isAt = (place: string, around: string): boolean => place === around || place.startsWith(`${around}.`);

/** What is odd about one rule. */
export const warningsAt = (warnings: readonly DiagnosticView[], list: RuleListId, position: number): DiagnosticView[] =>
  warnings.filter(({ place }) => isAt(place, `${LIST_PLACES[list]}[${position}]`));

/** What is odd about a list as a whole, and about classes that its rules pay. */
export const warningsOfList = (warnings: readonly DiagnosticView[], list: RuleListId): DiagnosticView[] =>
  warnings.filter(({ place }) => place === LIST_PLACES[list] || (list === 'priority' && place.startsWith('tranches')));
