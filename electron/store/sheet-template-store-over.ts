import type Database from 'better-sqlite3';
import type { Access } from './access.ts';
import type { SheetTemplateStore } from './sheet-template-store.ts';
import { openSheetTemplates } from './sheet-templates.ts';

/** The part of the store that keeps templates of term sheets, over an open database. */
export function sheetTemplateStoreOver(db: Database.Database, { read, write }: Access): SheetTemplateStore {
  const templates = openSheetTemplates(db);

  return {
    sheetTemplates: () => read(() => templates.list()),
    saveSheetTemplate: (template) => write(() => templates.save(template)),
    renameSheetTemplate: (from, template) => write(() => templates.rename(from, template)),
    removeSheetTemplate: (name) => write(() => templates.remove(name)),
    dealSheet: (dealId) => read(() => templates.ofDeal(dealId)),
    useDealSheet: (dealId, sheet) => write(() => templates.use(dealId, sheet)),
  };
}
