import type { Deal } from '../../engine/deal/schema/deal.ts';
import { entryRows, rowAround } from '../../engine/deal/terms/rows.ts';
import { explainLife } from '../../engine/explain/explain-life.ts';
import { explainOc, explainOcTarget } from '../../engine/explain/explain-oc.ts';
import { explainClassPeriod } from '../../engine/explain/explain-class-period.ts';
import { explainPayment } from '../../engine/explain/explain-payment.ts';
import { explainDuration, explainReturn } from '../../engine/explain/explain-return.ts';
import { explainAvailableRate, explainExcessSpread } from '../../engine/explain/explain-spread.ts';
import { explainSubordination } from '../../engine/explain/explain-subordination.ts';
import { explainWindow } from '../../engine/explain/explain-window.ts';
import { groupPeriod } from '../../engine/explain/group-period.ts';
import type { Explanation } from '../../engine/explain/explanation.ts';
import type { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import { placeText, type Place } from '../../engine/units/diagnostic.ts';
import { UserError } from '../../engine/units/user-error.ts';
import type { Sent } from '../channels/channels.ts';
import type { ExplanationView, FigureChoice, PlaceView } from '../channels/results-views.ts';
import type { OpenDeal } from './open-deal.ts';
import { chosenRun } from './result-runs.ts';

/** Screens by what stands at the root of the document. */
const SCREENS: Readonly<Record<string, PlaceView['screen']>> = {
  tranches: 'structure',
  priority: 'priority',
  tapes: 'collateral',
  triggers: 'triggers',
  accounts: 'triggers',
  schedules: 'triggers',
  hedges: 'hedges',
};

const GROUP_SCREENS: Readonly<Record<string, PlaceView['screen']>> = {
  collateral: 'collateral',
  ocTarget: 'triggers',
  ocTargetFrozenWhile: 'triggers',
};

function screenOf([root, key, term]: Place): PlaceView['screen'] {
  if (root === 'groups') return GROUP_SCREENS[term ?? ''] ?? 'assumptions';
  if (root === 'redemption') return key === 'priority' ? 'priority' : 'triggers';
  return SCREENS[root ?? ''] ?? 'assumptions';
}

type Rows = ReturnType<typeof entryRows>;

function placeView({ tranches, groups }: Deal, rows: Rows, place: Place): PlaceView {
  const [root, position] = place;
  const at = typeof position === 'number' ? position : -1;
  return {
    place: placeText(place),
    screen: screenOf(place),
    row: rowAround(rows, place)?.id,
    tranche: root === 'tranches' ? tranches[at]?.id : undefined,
    group: root === 'groups' ? groups[at]?.id : undefined,
  };
}

const explanationView = (deal: Deal, rows: Rows, { text, value, place, parts }: Explanation): ExplanationView => ({
  text,
  value,
  place: place && placeView(deal, rows, place),
  parts: parts.map((part) => explanationView(deal, rows, part)),
});

const OF_GROUPS = {
  oc: explainOc,
  ocTarget: explainOcTarget,
  excessSpread: explainExcessSpread,
  availableRate: explainAvailableRate,
} as const;

function explanationOf(pricing: ScenarioRun, figure: FigureChoice): Explanation | undefined {
  const { deal, compiled } = pricing;
  if (figure.kind === 'subordination') return explainSubordination(deal, figure.tranche, compiled);
  const terms = pricing.terms(figure.speedPct, figure.redemption);
  switch (figure.kind) {
    case 'dmBps':
    case 'yieldPct':
      return explainReturn(deal, terms, figure.tranche, compiled);
    case 'walYears':
      return explainLife(deal, terms, figure.tranche, compiled);
    case 'modDurationYears':
      return explainDuration(deal, terms, figure.tranche, compiled);
    case 'firstPrincipal':
      return explainWindow(deal, terms, figure.tranche, 'first', compiled);
    case 'lastPrincipal':
      return explainWindow(deal, terms, figure.tranche, 'last', compiled);
    case 'payment':
      return explainPayment(deal, terms, figure.tranche, figure.period, compiled);
    case 'interest':
    case 'principal':
    case 'unpaidInterest':
    case 'realizedLosses':
    case 'basisRisk':
    case 'noteRate':
    case 'balance':
      return explainClassPeriod(deal, terms, figure, compiled);
    case 'oc':
    case 'ocTarget':
    case 'excessSpread':
    case 'availableRate': {
      const of = groupPeriod(pricing.run(terms), figure.group, figure.period);
      return of && OF_GROUPS[figure.kind](of);
    }
  }
}

/** Why a figure is what it is; throws UserError where the run does not have it. */
export function resultExplanation(open: OpenDeal, { figure, ...choice }: Sent<'results.explain'>): ExplanationView {
  const pricing = chosenRun(open, choice);
  const explanation = explanationOf(pricing, figure);
  if (explanation) return explanationView(pricing.deal, entryRows(pricing.deal), explanation);
  throw new UserError('There is nothing to explain: this run has no such figure.');
}
