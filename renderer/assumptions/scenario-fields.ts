import type { ScenariosView, ScenarioView } from '../../electron/channels/results-views.ts';

export type Scenario = ScenarioView['scenario'];
type Path = readonly string[];

/** One thing that a scenario may assume, and how it is typed. */
export interface ScenarioField {
  path: Path;
  label: string;
  unit?: string;
  /** `list` is several figures, `vector` one by period, `whole` a whole number. */
  kind: 'text' | 'whole' | 'list' | 'vector' | 'choice';
  /** In `choice` only. */
  choices?: readonly { value: string; label: string }[];
  /** Said while nothing is typed. */
  blank?: string;
}

/** What belongs together. */
export interface FieldGroup {
  title: string;
  fields: ScenarioField[];
}

const pairs = (...list: readonly (readonly [string, string])[]) => list.map(([value, label]) => ({ value, label }));

const curveFields = (sets: readonly string[]): ScenarioField[] => [
  {
    path: ['curves', 'set'],
    label: 'Curve set',
    kind: 'choice',
    choices: [...pairs(['', 'as the deal']), ...sets.map((name) => ({ value: name, label: name }))],
  },
  { path: ['curves', 'flatPct'], label: 'All indices flat at', unit: '% p.a.', kind: 'text', blank: 'not flat' },
  { path: ['curves', 'shiftBps'], label: 'Shifted by', unit: 'bp', kind: 'text', blank: 'not shifted' },
  { path: ['curves', 'fromPeriod'], label: 'Shifted from period', kind: 'whole', blank: '1' },
];

const runFields: ScenarioField[] = [
  { path: ['speedsPct'], label: 'Speeds', unit: '% of pricing', kind: 'list', blank: 'as the deal' },
  {
    path: ['redemptions'],
    label: 'Redemption',
    kind: 'choice',
    choices: pairs(['', 'as the deal'], ['call', 'to call'], ['maturity', 'to maturity'], ['call, maturity', 'both']),
  },
  {
    path: ['hedges'],
    label: 'Derivative contracts',
    kind: 'choice',
    choices: pairs(['', 'as the deal'], ['included', 'included'], ['excluded', 'excluded']),
  },
];

const RATE_FIELDS: Readonly<Record<string, ScenarioField>> = {
  cdr: { path: ['losses', 'defaults', 'annualPct'], label: 'CDR', unit: '% p.a.', kind: 'text' },
  mdr: { path: ['losses', 'defaults', 'monthlyPct'], label: 'MDR by period', unit: '% a month', kind: 'vector' },
  sda: { path: ['losses', 'defaults', 'sdaPct'], label: 'SDA', unit: '%', kind: 'text' },
};

/** The kind of default rate; choosing one brings all that belongs to losses along. */
export const DEFAULT_KIND: ScenarioField = {
  path: ['losses', 'defaults', 'kind'],
  label: 'Defaults',
  kind: 'choice',
  choices: pairs(['', 'none'], ['cdr', 'CDR'], ['mdr', 'MDR by period'], ['sda', 'SDA']),
};

function lossFields({ losses }: Scenario): ScenarioField[] {
  const rate = losses && RATE_FIELDS[losses.defaults.kind];
  if (!rate) return [DEFAULT_KIND];
  return [
    DEFAULT_KIND,
    rate,
    { path: ['losses', 'severityPct'], label: 'Severity', unit: '%', kind: 'text' },
    { path: ['losses', 'lagMonths'], label: 'Lag', unit: 'months', kind: 'whole' },
    {
      path: ['losses', 'order'],
      label: 'Order',
      kind: 'choice',
      choices: pairs(
        ['together', 'together'],
        ['defaultsFirst', 'defaults first'],
        ['prepaymentsFirst', 'prepayments first'],
      ),
    },
    {
      path: ['losses', 'advancing'],
      label: 'Servicer advances',
      kind: 'choice',
      choices: pairs(['yes', 'yes'], ['no', 'no']),
    },
  ];
}

const triggerFields = (triggers: ScenariosView['triggers']): ScenarioField[] =>
  triggers.map(({ key, title }) => ({
    path: ['forcedTriggers', key],
    label: title,
    kind: 'choice',
    choices: pairs(['', 'as tested'], ['on', 'held on'], ['off', 'held off']),
  }));

const delinquency: ScenarioField = {
  path: ['delinquent90Pct'],
  label: '90+ days by period',
  unit: '% of loans',
  kind: 'vector',
  blank: 'none',
};

/** Everything that can be typed of a scenario of this deal. */
export function fieldGroups(scenario: Scenario, { curveSets, triggers }: ScenariosView): FieldGroup[] {
  return [
    {
      title: 'Scenario',
      fields: [
        { path: ['name'], label: 'Name', kind: 'text' },
        { path: ['note'], label: 'Note', kind: 'text', blank: 'none' },
      ],
    },
    { title: 'Curves', fields: curveFields(curveSets) },
    { title: 'Run', fields: runFields },
    { title: 'Losses', fields: lossFields(scenario) },
    { title: 'Delinquency and triggers', fields: [delinquency, ...triggerFields(triggers)] },
  ];
}
