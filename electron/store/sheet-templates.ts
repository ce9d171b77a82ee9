import type Database from 'better-sqlite3';
import type { DealSheetRecord, SheetTemplateRecord } from './sheet-template-store.ts';

/** Prepares the statements on the templates of term sheets and on those that deals use. */
export function openSheetTemplates(db: Database.Database) {
  const all = db.prepare<[], SheetTemplateRecord>(
    'SELECT name, body, saved_at AS savedAt FROM term_sheet_template ORDER BY name COLLATE NOCASE, name',
  );
  const save = db.prepare<[SheetTemplateRecord]>(`
    INSERT INTO term_sheet_template (name, body, saved_at) VALUES (@name, @body, @savedAt)
    ON CONFLICT (name) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`);
  const remove = db.prepare<[string]>('DELETE FROM term_sheet_template WHERE name = ?');
  const rename = db.prepare<[string, string]>('UPDATE deal_term_sheet SET template = ? WHERE template = ?');
  const ofDeal = db.prepare<[number], DealSheetRecord>('SELECT template, body FROM deal_term_sheet WHERE deal_id = ?');
  const use = db.prepare<[DealSheetRecord & { dealId: number }]>(`
    INSERT INTO deal_term_sheet (deal_id, template, body) VALUES (@dealId, @template, @body)
    ON CONFLICT (deal_id) DO UPDATE SET template = excluded.template, body = excluded.body`);

  return {
    list: () => all.all(),
    save: (template: SheetTemplateRecord) => void save.run(template),
    remove: (name: string) => void remove.run(name),
    rename: (from: string, template: SheetTemplateRecord) => {
      remove.run(from);
      save.run(template);
      rename.run(template.name, from);
    },
    ofDeal: (dealId: number) => ofDeal.get(dealId),
    use: (dealId: number, sheet: DealSheetRecord) => void use.run({ ...sheet, dealId }),
  };
}
