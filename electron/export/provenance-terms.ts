import type { Provenance } from '../../engine/termsheet/document/document.ts';

/** Each word of the provenance in full, for whoever wants to find the figures again. */
export function provenanceTerms({
  hash,
  version,
  scenario,
  scenarioHash,
  date,
  engine,
}: Provenance): [term: string, text: string][] {
  const numbered: [string, string][] = version === undefined ? [] : [['Version', String(version)]];
  return [
    ['Deal document', `SHA-256 ${hash}`],
    ...numbered,
    ['Scenario', scenarioHash === undefined ? scenario : `${scenario}, SHA-256 ${scenarioHash}`],
    ['Date', date],
    ['Program', `Trancheworks ${engine}`],
  ];
}
