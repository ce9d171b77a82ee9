import type { Deal } from '../../engine/deal/schema/deal.ts';
import { PRICING_NAME, type Scenario } from '../../engine/scenario/scenario.ts';
import type { Provenance } from '../../engine/termsheet/document/document.ts';
import { hashOf } from '../store/hash-of.ts';
import program from '../../package.json' with { type: 'json' };

/** The document that a term sheet is made from, and when it was saved. */
export interface DealSource {
  /** SHA-256 of the deal document. */
  hash: string;
  /** Absent for a deal file, which has no versions. */
  version?: number;
  /** ISO date on which a term sheet without a date of its own is dated. */
  day: string;
}

/** Where the figures of a deal's term sheet come from. */
export function provenanceOf(deal: Deal, { hash, version, day }: DealSource, scenario: Scenario): Provenance {
  const date = deal.termSheet?.dated ?? day;
  return {
    hash,
    ...(version !== undefined && { version }),
    scenario: scenario.name,
    // One of the same name may assume something else tomorrow; the deal's own pricing is in its document.
    ...(scenario.name !== PRICING_NAME && { scenarioHash: hashOf(JSON.stringify(scenario)) }),
    date,
    engine: program.version,
  };
}
