import { describe, expect, test } from 'vitest';
import { fieldText, withField } from '../../renderer/assumptions/scenario-draft.ts';
import { DEFAULT_KIND, fieldGroups, type Scenario } from '../../renderer/assumptions/scenario-fields.ts';

const PLAIN: Scenario = { name: 'Stress', curves: {} };
const NAMES = { curveSets: ['Forward'], triggers: [{ key: '2/event', title: 'event, Group 2' }] };

const fieldsOf = (scenario: Scenario) =>
  fieldGroups(scenario, { chosen: 'Stress', scenarios: [], ...NAMES }).flatMap(({ fields }) => fields);

function typed(scenario: Scenario, label: string, text: string): Scenario {
  const field = fieldsOf(scenario).find((one) => one.label === label);
  if (!field) throw new Error(`The form has no field "${label}".`);
  return withField(scenario, field, text);
}

describe('what is typed into a scenario', () => {
  test('is left as text where the main process reads it, and told back as typed', () => {
    const moved = typed(typed(PLAIN, 'Shifted by', ' 100bp '), 'Speeds', '50 100, 200');
    expect(moved).toEqual({ name: 'Stress', curves: { shiftBps: '100bp' }, speedsPct: ['50', '100', '200'] });
    expect(fieldsOf(moved).map((field) => fieldText(moved, field))).toEqual(
      expect.arrayContaining(['Stress', '100bp', '50, 100, 200']),
    );
  });

  test('is a number where one is counted, and a word for those to refuse who check it', () => {
    expect(typed(PLAIN, 'Shifted from period', '13').curves).toEqual({ fromPeriod: 13 });
    expect(typed(PLAIN, 'Shifted from period', 'soon').curves).toEqual({ fromPeriod: 'soon' });
  });

  test('takes a column of figures from a spreadsheet as a list by period', () => {
    expect(typed(PLAIN, '90+ days by period', '1\n2\n\n3').delinquent90Pct).toEqual(['1', '2', '3']);
  });

  test('holds a trigger on', () => {
    expect(typed(PLAIN, 'event, Group 2', 'on').forcedTriggers).toEqual({ '2/event': 'on' });
  });
});

describe('defaults', () => {
  test('bring what goes with them, keep it when their kind is another, and take it along when they go', () => {
    const some = withField(PLAIN, DEFAULT_KIND, 'cdr');
    expect(some.losses).toMatchObject({ defaults: { kind: 'cdr' }, lagMonths: 12 });
    const harder = typed(some, 'Severity', '60');
    expect(withField(harder, DEFAULT_KIND, 'mdr').losses).toMatchObject({
      defaults: { kind: 'mdr' },
      severityPct: '60',
    });
    expect(withField(harder, DEFAULT_KIND, '')).toEqual(PLAIN);
  });
});
