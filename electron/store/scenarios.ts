import type Database from 'better-sqlite3';
import type { ScenarioDraft, ScenarioRecord } from './contract.ts';

const columns = 'name, body, created_at AS createdAt, updated_at AS updatedAt';

/** The scenario table. */
export type Scenarios = ReturnType<typeof openScenarios>;

/** Prepares the statements on the scenario table. */
export function openScenarios(db: Database.Database) {
  const all = db.prepare<[number], ScenarioRecord>(`SELECT ${columns} FROM scenario WHERE deal_id = ? ORDER BY id`);
  const save = db.prepare<[ScenarioDraft & { dealId: number }]>(`
    INSERT INTO scenario (deal_id, name, body, created_at, updated_at) VALUES (@dealId, @name, @body, @at, @at)
    ON CONFLICT (deal_id, name) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at`);
  const remove = db.prepare<[number, string]>('DELETE FROM scenario WHERE deal_id = ? AND name = ?');

  return {
    list: (dealId: number) => all.all(dealId),
    save: (dealId: number, { name, body, at }: ScenarioDraft) => {
      save.run({ dealId, name, body, at });
    },
    remove: (dealId: number, name: string) => {
      remove.run(dealId, name);
    },
  };
}
