import { expect, test } from 'vitest';
import type { SheetSettingsView } from '../../electron/channels/term-sheet-views.ts';
import { moved, renamed, sectionLines, toggled } from '../../renderer/termsheet/section-lines.ts';

const kinds: SheetSettingsView['kinds'] = [
  { section: 'cover', title: 'Cover' },
  { section: 'bonds', title: 'Offered securities' },
  { section: 'parties', title: 'Transaction parties' },
  { section: 'fees', title: 'Fees and expenses' },
];
const template: SheetSettingsView['template'] = {
  format: 'trancheworks-termsheet/1',
  name: 'House',
  sections: [{ section: 'parties', title: 'Who does what' }, { section: 'cover' }],
  stratifications: 'standard',
  brand: { color: '#0b4f8a' },
};

test('the list has the sections in their order, then those that are left out', () => {
  const lines = sectionLines({ template, kinds }, [{ title: 'Who does what', text: 'No parties were typed.' }]);
  expect(lines.map(({ title, isIn }) => [title, isIn])).toEqual([
    ['Who does what', true],
    ['Cover', true],
    ['Offered securities', false],
    ['Fees and expenses', false],
  ]);
  expect(lines[0]).toMatchObject({ usual: 'Transaction parties', reason: 'No parties were typed.' });
});

test('a section is put in behind those that usually come before it', () => {
  const kindsOf = (section: 'cover' | 'bonds' | 'fees') =>
    toggled(template.sections, kinds, section).map((one) => one.section);
  expect(kindsOf('fees')).toEqual(['parties', 'cover', 'fees']);
  expect(kindsOf('bonds')).toEqual(['parties', 'cover', 'bonds']);
  expect(kindsOf('cover')).toEqual(['parties']);
  expect(toggled([{ section: 'fees' }], kinds, 'cover')).toEqual([{ section: 'cover' }, { section: 'fees' }]);
});

test('a section moves, but to no place that there is not', () => {
  expect(moved(template.sections, 0, 1).map(({ section }) => section)).toEqual(['cover', 'parties']);
  expect(moved(template.sections, 0, 2)).toBe(template.sections);
  expect(moved(template.sections, 5, 0)).toBe(template.sections);
});

test('a section has a title of its own until it has the usual one again', () => {
  const [line] = sectionLines({ template, kinds }, []);
  expect(renamed(template.sections, line!, 'Parties')[0]).toEqual({ section: 'parties', title: 'Parties' });
  expect(renamed(template.sections, line!, 'Transaction parties')[0]).toEqual({ section: 'parties' });
  expect(renamed(template.sections, line!, '')[0]).toEqual({ section: 'parties' });
});
