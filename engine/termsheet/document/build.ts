import type { ScenarioRun } from '../../scenario/scenario-run.ts';
import type { StratifiedGroup } from '../../strats/apply-template.ts';
import type { Block, Fact, Provenance, Section, TermSheet } from './document.ts';
import { SECTION_TITLES, type SectionKind } from './section-kinds.ts';
import type { TermSheetTemplate } from './template.ts';

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
export type SectionBuilder = (source: TermSheetSource, template: TermSheetTemplate) => Block[] | string;

const BUILDERS: Partial<Record<SectionKind, SectionBuilder>> = {};

const titleOf = ({ section, title }: TermSheetTemplate['sections'][number]): string => title ?? SECTION_TITLES[section];

/** The term sheet of a run, section by section as a template says. */
export function buildTermSheet(source: TermSheetSource, template: TermSheetTemplate): TermSheet {
  const sections: Section[] = [];
  const leftOut: Fact[] = [];
  for (const wanted of template.sections) {
    const title = titleOf(wanted);
    const blocks = BUILDERS[wanted.section]?.(source, template) ?? 'The deal has nothing for this section.';
    if (typeof blocks === 'string') leftOut.push({ title, text: blocks });
    else sections.push({ id: wanted.section, title, blocks });
  }
  const { deal } = source.run;
  return {
    title: deal.name,
    subtitle: deal.termSheet?.subtitle ?? 'Preliminary term sheet',
    provenance: source.provenance,
    warnings: [...source.warnings],
    brand: template.brand,
    sections,
    leftOut,
  };
}
