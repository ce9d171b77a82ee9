import type { DealCashflow, TrancheCashflow } from '../../engine/waterfall/cashflow.ts';
import type { ClassPeriod, OracleRun } from './run.ts';

export const HALF_A_CENT = 0.005;
const RATE = 1e-9;

const FIELDS: Record<Exclude<keyof ClassPeriod, 'noteRate'>, Exclude<keyof TrancheCashflow, 'tranche' | 'noteRate'>> = {
  balance: 'balanceUsd',
  interest: 'interestUsd',
  principal: 'principalUsd',
  unpaidInterest: 'unpaidInterestUsd',
  realizedLosses: 'realizedLossesUsd',
  basisRisk: 'basisRiskUsd',
  accreted: 'accretedUsd',
  writtenOff: 'writtenOffUsd',
};

/** One amount on which engine and oracle do not agree. */
export interface Difference {
  what: string;
  period: number;
  engine: number;
  oracle: number;
}

export interface Comparison {
  differences: Difference[];
  /** The largest difference between any two amounts, dollars. */
  worstUsd: number;
}

/** Sets every amount of a run beside the oracle's. */
export function compareRuns(engine: DealCashflow, oracle: OracleRun): Comparison {
  const found: Comparison = { differences: [], worstUsd: 0 };
  const look = (what: string, period: number, mine: number, its: number, tolerance = HALF_A_CENT): void => {
    const gap = Math.abs(mine - its);
    if (tolerance === HALF_A_CENT) found.worstUsd = Math.max(found.worstUsd, gap);
    if (!(gap <= tolerance)) found.differences.push({ what, period, engine: mine, oracle: its });
  };
  look('periods', 0, engine.periods, oracle.periods.length);
  look('called in period', 0, engine.calledInPeriod ?? 0, oracle.calledInPeriod ?? 0);
  oracle.periods.forEach((one, i) => {
    const period = i + 1;
    engine.tranches.forEach((flow, j) => compareClass(flow, one.classes[j]!, period, look));
    engine.certificatesUsd.forEach((usd, j) =>
      look(`certificates ${j}`, period, usd[period] ?? NaN, one.certificates[j]!.toNumber()),
    );
    engine.hedgesUsd.forEach((usd, j) => look(`hedges ${j}`, period, usd[period] ?? NaN, one.hedges[j]!.toNumber()));
  });
  return found;
}

type Look = (what: string, period: number, mine: number, its: number, tolerance?: number) => void;

function compareClass(flow: TrancheCashflow, one: ClassPeriod, period: number, look: Look): void {
  for (const [mine, its] of Object.entries(FIELDS)) {
    const key = mine as keyof typeof FIELDS;
    look(`${flow.tranche} ${mine}`, period, flow[its][period] ?? NaN, one[key].toNumber());
  }
  // The note rate of a class that is paid off, or of bonds that are gone but for a fraction of a cent, means nothing.
  if ((flow.balanceUsd[period - 1] ?? 0) < 1) return;
  look(`${flow.tranche} note rate`, period, flow.noteRate[period] ?? NaN, one.noteRate.toNumber(), RATE);
}
