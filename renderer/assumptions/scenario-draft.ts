import { DEFAULT_KIND, type Scenario, type ScenarioField } from './scenario-fields.ts';

type Plain = Readonly<Record<string, unknown>>;
type Defaults = NonNullable<Scenario['losses']>['defaults'];

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a field of a scenario says, as a person would type it. */
export function fieldText(scenario: Scenario, { path }: ScenarioField): string {
  let value: unknown = scenario;
  for (const key of path) value = isPlain(value) ? value[key] : undefined;
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The scenario with what was typed into a field; the workbench reads and checks the texts. */
export function withField(scenario: Scenario, field: ScenarioField, text: string): Scenario {
  if (field === DEFAULT_KIND) return withDefaults(scenario, text);
  return put(scenario, field.path, valueOf(field, text.trim())) as Scenario;
}

function valueOf({ kind, path }: ScenarioField, text: string): unknown {
  if (text === '') return undefined;
  if (path.at(-1) === 'advancing') return text === 'yes';
  // What is no number is sent as it is, to be refused with its place.
  if (kind === 'whole') return Number.isFinite(Number(text)) ? Number(text) : text;
  return kind === 'list' || kind === 'vector' || path.at(-1) === 'redemptions'
    ? text.split(/[\s,;]+/).filter((one) => one !== '')
    : text;
}

function put(object: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const before = isPlain(object) ? object : {};
  return { ...before, [key]: put(before[key], rest, value) };
}

const FIRST_DEFAULTS: Readonly<Record<string, Defaults>> = {
  cdr: { kind: 'cdr', annualPct: '2' },
  mdr: { kind: 'mdr', monthlyPct: ['0.2'] },
  sda: { kind: 'sda', sdaPct: '100' },
};

/** What goes with defaults where there were none. */
const FIRST_LOSSES = { severityPct: '40', lagMonths: 12, order: 'together', advancing: true } as const;

function withDefaults({ losses, ...scenario }: Scenario, kind: string): Scenario {
  const defaults = FIRST_DEFAULTS[kind];
  return defaults ? { ...scenario, losses: { ...FIRST_LOSSES, ...losses, defaults } } : scenario;
}
