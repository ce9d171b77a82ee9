import type { Fact, Section, TermSheet } from './document.ts';
import { SECTION_TITLES, type SectionKind } from './section-kinds.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { bondsSection } from './sections/bonds.ts';
import { cashflowsSection } from './sections/cashflows.ts';
import { coverSection } from './sections/cover.ts';
import { datesSection } from './sections/dates.ts';
import { decrementSection } from './sections/decrement.ts';
import { enhancementSection } from './sections/enhancement.ts';
import { feesSection } from './sections/fees.ts';
import { hedgesSection } from './sections/hedges.ts';
import { overcollateralizationSection } from './sections/overcollateralization.ts';
import { partiesSection } from './sections/parties.ts';
import { poolSection, stratificationsSection } from './sections/pools.ts';
import { pricingSection } from './sections/pricing.ts';
import { prioritySection } from './sections/priority.ts';
import { ratesSection } from './sections/rates.ts';
import { redemptionSection } from './sections/redemption.ts';
import type { SectionBuilder, TermSheetSource } from './source.ts';
import type { TermSheetTemplate } from './template.ts';

const BUILDERS: Readonly<Record<SectionKind, SectionBuilder>> = {
  cover: coverSection,
  bonds: bondsSection,
  parties: partiesSection,
  dates: datesSection,
  fees: feesSection,
  priority: prioritySection,
  overcollateralization: overcollateralizationSection,
  enhancement: enhancementSection,
  redemption: redemptionSection,
  hedges: hedgesSection,
  pricing: pricingSection,
  rates: ratesSection,
  decrement: decrementSection,
  cashflows: cashflowsSection,
  pool: poolSection,
  stratifications: stratificationsSection,
  assumptions: assumptionsSection,
};

const titleOf = ({ section, title }: TermSheetTemplate['sections'][number]): string => title ?? SECTION_TITLES[section];

/** The term sheet of a run, section by section as a template says. */
export function buildTermSheet(source: TermSheetSource, { sections: wanted, brand }: TermSheetTemplate): TermSheet {
  const sections: Section[] = [];
  const leftOut: Fact[] = [];
  for (const one of wanted) {
    const blocks = BUILDERS[one.section](source);
    if (typeof blocks === 'string') leftOut.push({ title: titleOf(one), text: blocks });
    else sections.push({ id: one.section, title: titleOf(one), blocks });
  }
  const { deal } = source.run;
  return {
    title: deal.name,
    subtitle: deal.termSheet?.subtitle ?? 'Preliminary term sheet',
    provenance: source.provenance,
    warnings: [...source.warnings],
    brand,
    sections,
    leftOut,
  };
}
