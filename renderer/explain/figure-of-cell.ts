import type { FigureChoice, RunTermsView } from '../../electron/channels/results-views.ts';
import type { SheetRow } from '../grid/sheet-row.ts';
import type { FigureOf, Question } from './question.ts';

type Redemption = RunTermsView['redemption'];
type Measure = Extract<FigureChoice, { tranche: string; speedPct: number; period?: never }>['kind'];

const MEASURES: readonly string[] = [
  'dmBps',
  'yieldPct',
  'walYears',
  'modDurationYears',
  'firstPrincipal',
  'lastPrincipal',
];
const isMeasure = (name: string | undefined): name is Measure => name !== undefined && MEASURES.includes(name);
const isRedemption = (word: string | undefined): word is Redemption => word === 'call' || word === 'maturity';

/** What stands behind the id of the row's class: `call`, `walYears`. */
function partsBehind({ id, tranche }: SheetRow): string[] {
  return tranche !== undefined && id.startsWith(`${tranche}|`) ? id.slice(tranche.length + 1).split('|') : [];
}

/** `speed 80` */
function speedOf(column: string): number | undefined {
  const [, digits] = /^speed (\d+(?:\.\d+)?)$/.exec(column) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function measureQuestion(
  tranche: string | undefined,
  redemption: string | undefined,
  speedPct: number | undefined,
  kind: string | undefined,
  run: Question['run'] = {},
): Question | undefined {
  if (tranche === undefined || speedPct === undefined || !isRedemption(redemption) || !isMeasure(kind))
    return undefined;
  return { figure: { kind, tranche, speedPct, redemption }, run };
}

/** Of the pricing table: rows are `class|redemption|measure`, columns `speed 80`. */
export const pricingFigure: FigureOf = (row, { key }) => {
  const [redemption, measure] = partsBehind(row);
  return measureQuestion(row.tranche, redemption, speedOf(key), measure);
};

/** Of the bond table, whose average lives and windows are at the pricing speed. */
export const structureFigure: FigureOf = ({ tranche }, { key, unit }) => {
  if (tranche === undefined) return undefined;
  if (key === 'initialPct' || key === 'atTargetPct') return { figure: { kind: 'subordination', tranche }, run: {} };
  const measure = key === 'window' ? 'lastPrincipal' : key;
  return measureQuestion(tranche, unit?.endsWith('to maturity') ? 'maturity' : 'call', 100, measure);
};

/** Of a tie-out: rows are `class|redemption|speed|measure`; it is of the deal's own pricing. */
export const tieOutFigure: FigureOf = (row, { key }) => {
  const [redemption, speed, measure] = partsBehind(row);
  if (key !== 'computed' && key !== 'published') return undefined;
  if (row.tranche !== undefined && redemption === 'subordinationPct') {
    return { figure: { kind: 'subordination', tranche: row.tranche }, run: { scenario: 'Pricing' } };
  }
  return measureQuestion(row.tranche, redemption, Number(speed), measure, { scenario: 'Pricing' });
};

/** Of two pricings side by side: rows are `class|redemption|speed`, columns `walYears|a`. */
export const comparedFigure =
  (runs: Readonly<Record<'a' | 'b', Question['run']>>): FigureOf =>
  (row, { key }) => {
    const [redemption, speed] = partsBehind(row);
    const [measure, side] = key.split('|');
    if (side !== 'a' && side !== 'b') return undefined;
    return measureQuestion(row.tranche, redemption, Number(speed), measure, runs[side]);
  };

/** Of a decrement table, whose last row has the average lives. */
export const decrementFigure =
  (tranche: string, redemption: Redemption): FigureOf =>
  ({ id }, { key }) =>
    id === 'life' ? measureQuestion(tranche, redemption, speedOf(key), 'walYears') : undefined;

type ClassFigure = Extract<FigureChoice, { tranche: string; period: number }>['kind'];

/** Columns of a class's cash flow, and what each is. */
const CLASS_FIGURES: Readonly<Record<string, ClassFigure>> = {
  noteRatePct: 'noteRate',
  interestUsd: 'interest',
  unpaidInterestUsd: 'unpaidInterest',
  basisRiskUsd: 'basisRisk',
  principalUsd: 'principal',
  realizedLossesUsd: 'realizedLosses',
  cashUsd: 'payment',
  balanceUsd: 'balance',
  openingUsd: 'balance',
};

/** Of a class's cash flow, a row a period. */
export const cashflowFigure =
  (tranche: string, terms: RunTermsView): FigureOf =>
  ({ id }, { key }) => {
    const kind = CLASS_FIGURES[key];
    // The opening balance is what the period before closed with.
    const period = Number(id) - (key === 'openingUsd' ? 1 : 0);
    return kind && period > 0 ? { figure: { kind, tranche, period, ...terms }, run: {} } : undefined;
  };

const OF_GROUPS = {
  oc: 'oc',
  ocTarget: 'ocTarget',
  excessSpread: 'excessSpread',
  document: 'availableRate',
} as const;
const isOfGroup = (name: string): name is keyof typeof OF_GROUPS => Object.hasOwn(OF_GROUPS, name);

/** Of figures by period: a row a period from 0, columns `oc|1` of a group or `balance|1-A-1` of a class. */
export const periodFigure =
  (terms: RunTermsView): FigureOf =>
  ({ id }, { key }) => {
    const [what, of] = [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)];
    const period = Number(id);
    if (period === 0) return undefined;
    if (what === 'balance') return { figure: { kind: 'balance', tranche: of, period, ...terms }, run: {} };
    return isOfGroup(what) ? { figure: { kind: OF_GROUPS[what], group: of, period, ...terms }, run: {} } : undefined;
  };

/** Of the loans and of schedules, whose figures are not explained. */
export const nothingToExplain: FigureOf = () => undefined;
