import { describe, expect, test } from 'vitest';
import { provenanceText, tablesOf } from '../../engine/termsheet/document/document.ts';
import type { TermSheetTemplate } from '../../engine/termsheet/document/template.ts';
import { openDesk, typed, workbenchOver } from './open-workbench.ts';

/** A template without some of its sections. */
const without = (template: TermSheetTemplate, ...kinds: string[]): TermSheetTemplate => ({
  ...template,
  sections: template.sections.filter(({ section }) => !kinds.includes(section)),
});

describe('the term sheet of the open deal', () => {
  test('is of the version, scenario and date on the screen, and the same whenever it is made', () => {
    const { workbench, open } = openDesk();
    const sheet = workbench.termSheet.sheet();
    expect(sheet.provenance).toMatchObject({ hash: open.saved.hash, version: 1, scenario: 'Pricing', engine: '0.1.0' });
    expect(JSON.stringify(workbench.termSheet.sheet())).toBe(JSON.stringify(sheet));
    open.enter([typed('deal', 'sheetDated', '2003-07-28')]);
    expect(workbench.termSheet.sheet().provenance).toMatchObject({ version: 2, date: '2003-07-28' });
    open.enter([typed('deal', 'sheetDated', '')]);
    expect(workbench.termSheet.sheet().provenance.date).toBe(open.saved.savedAt.slice(0, 10));
  });

  test('tells a scenario from what it was under the same name, and says nothing more of the pricing', () => {
    const { workbench, open } = openDesk();
    const provenance = () => workbench.termSheet.sheet().provenance;
    expect(provenance()).not.toHaveProperty('scenarioHash');
    open.changeScenario(open.scenarios.duplicating('Pricing'));
    open.chooseScenario('Scenario');
    const before = provenance();
    const hash = before.scenarioHash ?? '';
    expect(hash).toMatch(/^[\da-f]{64}$/);
    expect(provenanceText(before)).toContain(`, scenario Scenario ${hash.slice(0, 12)}, `);
    const from = open.scenarios.named('Scenario').scenario;
    open.changeScenario({ label: 'Scenario', from, to: { ...from, curves: { shiftBps: '100' } } });
    expect(provenance()).toMatchObject({
      scenario: 'Scenario',
      scenarioHash: expect.not.stringMatching(hash) as string,
    });
    open.undo();
    expect(provenance()).toEqual(before);
  });

  test('moves with the deal', () => {
    const { workbench, open } = openDesk();
    const margin = () => {
      const tables = workbench.termSheet.sheet().sections.flatMap(tablesOf);
      return JSON.stringify(tables.find(({ id }) => id === 'coupons' || id === 'bonds'));
    };
    const before = margin();
    open.enter([typed('1-M-2', 'marginBps', '165')]);
    expect(margin()).not.toBe(before);
  });

  test('says what it leaves out and why, and what is doubtful', () => {
    const { workbench, open } = openDesk();
    const { leftOut, warnings } = workbench.termSheet.sheet();
    expect(leftOut.map(({ text }) => text)).toContain('The deal has no loan tape: import one to print its loans.');
    expect(warnings).toEqual(open.view().warnings.map(({ message }) => message));
  });

  test('gives a table by its id, or says that it is gone', () => {
    const { workbench } = openDesk();
    const [first] = workbench.termSheet.sheet().sections.flatMap(tablesOf);
    expect(workbench.termSheet.table(first?.id ?? '')).toEqual(first);
    expect(() => workbench.termSheet.table('gone')).toThrow('The term sheet has no table "gone" now');
  });
});

describe('templates', () => {
  test('start with the shipped one of a shipped deal, and with the standard one for any other', () => {
    const { workbench } = openDesk();
    expect(workbench.termSheet.templates.current).toMatchObject({ chosen: 'Impac 2003-8', isChanged: false });
    workbench.open(workbench.deals.create('Blank'));
    expect(workbench.termSheet.templates.current).toMatchObject({ chosen: 'Standard', isChanged: false });
  });

  test('are changed for a deal, taken back, and kept under a name for every deal', () => {
    const { workbench } = openDesk();
    const { templates } = workbench.termSheet;
    templates.edit(without(templates.current.template, 'hedges'));
    expect(templates.current).toMatchObject({ chosen: 'Impac 2003-8', isChanged: true });
    expect(workbench.termSheet.sheet().sections.map(({ id }) => id)).not.toContain('hedges');
    templates.reset();
    expect(templates.current.isChanged).toBe(false);
    templates.edit(without(templates.current.template, 'hedges', 'fees'));
    templates.saveAs(' House ');
    expect(templates.current).toMatchObject({ chosen: 'House', isChanged: false, template: { name: 'House' } });
    workbench.open(workbench.deals.create('Blank'));
    const other = workbench.termSheet.templates;
    expect(other.list().map(({ name }) => name)).toEqual(['Standard', 'Impac 2003-8', 'House']);
    other.choose('House');
    expect(workbench.termSheet.sheet().sections.map(({ id }) => id)).not.toContain('fees');
  });

  test('that are kept are saved again, renamed and removed', () => {
    const { workbench } = openDesk();
    const { templates } = workbench.termSheet;
    templates.saveAs('House');
    templates.edit(without(templates.current.template, 'cashflows'));
    templates.save();
    templates.rename('House', 'Street');
    expect(templates.current).toMatchObject({ chosen: 'Street', isChanged: false, template: { name: 'Street' } });
    templates.remove('Street');
    expect(templates.current).toMatchObject({ chosen: 'Impac 2003-8', isChanged: false });
  });

  test('are found again by another window on the same file', () => {
    const { workbench, file, open } = openDesk();
    workbench.termSheet.templates.saveAs('House');
    const again = workbenchOver(file);
    again.workbench.open(open.dealId);
    expect(again.workbench.termSheet.templates.current.chosen).toBe('House');
    again.close();
  });

  test('refuse what cannot be one, in words', () => {
    const { templates } = openDesk().workbench.termSheet;
    const { template } = templates.current;
    const twice = { ...template, sections: [...template.sections, ...template.sections.slice(0, 1)] };
    expect(() => templates.edit(twice)).toThrow('the section "cover" is named twice: take one of them out');
    expect(() => templates.edit({ ...template, sections: [] })).toThrow('This cannot be a template: sections');
    expect(() => templates.edit({ ...template, brand: { color: 'blue' } })).toThrow(
      'expected a colour such as "#0b4f8a"',
    );
    expect(() => templates.saveAs('standard')).toThrow('There is a template "Standard" already');
    expect(() => templates.saveAs(' ')).toThrow('must not be empty');
    expect(() => templates.save()).toThrow('"Impac 2003-8" ships with the program');
    expect(() => templates.rename('Standard', 'Mine')).toThrow('ships with the program');
    expect(() => templates.choose('Gone')).toThrow('There is no template "Gone"');
  });
});
