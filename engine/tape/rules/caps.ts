import { rangeRule, scaled, tidy, type Rule } from './rule.ts';

/** Noughts and nines are how tapes write that there is no cap; a blank is how a run takes it. */
const isNoCap = (cap: number): boolean => cap === 0 || (cap >= 99 && cap < 100) || /^9{3,}/.test(String(cap));

const capRule = (field: string, title: string, highest: number): Rule =>
  rangeRule({
    field,
    severity: 'warning',
    title: `${title} out of range`,
    adjustable: true,
    fits: (cap) => cap > 0 && cap <= highest,
    expected: `more than 0, ${highest} percent at most, or blank where there is no cap`,
    near: (cap) => (isNoCap(cap) ? [undefined] : [scaled(cap, 0.01)]),
  });

/** A lifetime cap of so little is more likely counted from the note rate than a rate. */
const isSpread = (cap: number): boolean => cap >= 1 && cap <= 7;

const capBelowRate: Rule = {
  field: 'lifetime_cap_pct',
  problem: 'belowRate',
  severity: 'warning',
  title: 'Lifetime cap below the note rate',
  needs: ['lifetime_cap_pct'],
  look: (sheet) => {
    const caps = sheet.numbers('lifetime_cap_pct');
    const rates = sheet.numbers('note_rate_pct');
    return {
      finds: (loan) => caps[loan]! > 0 && caps[loan]! < rates[loan]! && sheet.adjusts[loan] === 1,
      reason: (loan) =>
        `Lifetime cap of ${sheet.print('lifetime_cap_pct', loan)} is below the note rate of ${sheet.print('note_rate_pct', loan)}: ` +
        'expected the highest rate there can be, not how far it may rise',
      fix: (loan) =>
        isSpread(caps[loan]!) ? { field: 'lifetime_cap_pct', value: tidy(rates[loan]! + caps[loan]!) } : undefined,
    };
  },
};

const floorAboveRate: Rule = {
  field: 'lifetime_floor_pct',
  problem: 'aboveRate',
  severity: 'warning',
  title: 'Lifetime floor above the note rate',
  needs: ['lifetime_floor_pct'],
  look: (sheet) => {
    const floors = sheet.numbers('lifetime_floor_pct');
    const rates = sheet.numbers('note_rate_pct');
    return {
      finds: (loan) => floors[loan]! > rates[loan]! && sheet.adjusts[loan] === 1,
      reason: (loan) =>
        `Lifetime floor of ${sheet.print('lifetime_floor_pct', loan)} is above the note rate of ${sheet.print('note_rate_pct', loan)}: ` +
        'the rate would jump to it at its next change',
    };
  },
};

const margin = rangeRule({
  field: 'gross_margin_pct',
  severity: 'warning',
  title: 'Gross margin out of range',
  adjustable: true,
  fits: (pct) => pct >= 0 && pct <= 15,
  expected: '0 to 15 percent',
  near: (pct) => [scaled(pct, 0.01)],
});

export const CAP_RULES: readonly Rule[] = [
  margin,
  capRule('initial_cap_pct', 'Initial cap', 10),
  capRule('periodic_cap_pct', 'Periodic cap', 10),
  capRule('lifetime_cap_pct', 'Lifetime cap', 40),
  capBelowRate,
  floorAboveRate,
];
