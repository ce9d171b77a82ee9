import { createDeals } from './001-deals.ts';
import { createScenarios } from './002-scenarios.ts';
import { addOpenedAt } from './003-opened-at.ts';
import { createTapes } from './004-tapes.ts';
import { createVersionNotes } from './005-version-notes.ts';
import { createDealTags } from './006-deal-tags.ts';
import { createTermSheetTemplates } from './007-term-sheet-templates.ts';

/**
 * Each migration takes a store from format `index` to format `index + 1`.
 * Only ever append: one that has shipped has run on people's stores and must not change.
 */
export const migrations: readonly string[] = [
  createDeals,
  createScenarios,
  addOpenedAt,
  createTapes,
  createVersionNotes,
  createDealTags,
  createTermSheetTemplates,
];
