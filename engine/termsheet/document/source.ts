import type { ScenarioRun } from '../../scenario/scenario-run.ts';
import type { StratifiedGroup } from '../../strats/apply-template.ts';
import type { Block, Provenance } from './document.ts';

/** What a term sheet is made of. */
export interface TermSheetSource {
  /** The run that every figure is of. */
  run: ScenarioRun;
  /** The deal's loans by the template's tables, group by group; none where it has no tape. */
  pools: readonly StratifiedGroup[];
  /** What is doubtful about the deal. */
  warnings: readonly string[];
  provenance: Provenance;
}

/** The parts of a section; a sentence where the deal has nothing for it. */
export type SectionBuilder = (source: TermSheetSource) => Block[] | string;

/** Percent of the pricing speed at which a figure stands that is given at one speed only. */
export const PRICING_SPEED_PCT = 100;
