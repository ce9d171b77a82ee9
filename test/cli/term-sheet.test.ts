import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { termSheetTemplateOf } from '../../engine/library/term-sheet-templates.ts';
import { tempFolder } from '../store/temp-files.ts';
import { referenceTapeFile } from '../strats/reference-tapes.ts';
import { expectRefusal, tw, twOut } from './run-cli.ts';

const TAPES = ['1', '2'].flatMap((group) => ['--tape', referenceTapeFile(group)]);

interface Sheet {
  provenance: { hash: string; scenario: string; date: string; engine: string };
  sections: { id: string; title: string; blocks: { kind: string }[] }[];
}

const sheetIn = (folder: string, stem: string): Sheet =>
  JSON.parse(readFileSync(join(folder, `${stem}-term-sheet.json`), 'utf8')) as Sheet;

describe('termsheet', () => {
  test('writes every section of the reference deal, with its loans, and says which files', async () => {
    const folder = tempFolder();
    const printed = await twOut(
      'termsheet',
      'impac-2003-8',
      '--out',
      folder,
      '--format',
      'json',
      '--template',
      'impac-2003-8',
      ...TAPES,
    );
    const { provenance, sections } = sheetIn(folder, 'impac-cmb-trust-series-2003-8');
    expect(sections).toHaveLength(17);
    expect(
      sections.find(({ id }) => id === 'stratifications')?.blocks.filter(({ kind }) => kind === 'table'),
    ).toHaveLength(38);
    expect(provenance).toMatchObject({ scenario: 'Pricing', date: '2003-07-23' });
    expect(printed.split('\n')[0]).toBe(join(folder, 'impac-cmb-trust-series-2003-8-term-sheet.json'));
  });

  test('says which sections are left out, and why', async () => {
    const { err } = await tw('termsheet', 'textbook-sequential', '--out', tempFolder(), '--format', 'csv');
    expect(err).toContain(
      'Left out: Collateral stratifications. The deal has no loan tape: import one to print its loans.',
    );
  });

  test('follows a template out of a file', async () => {
    const folder = tempFolder();
    const template = join(folder, 'mine.json');
    const sections = [{ section: 'fees', title: 'What it costs' }];
    writeFileSync(template, JSON.stringify({ ...termSheetTemplateOf('standard'), sections }));
    await twOut('termsheet', 'impac-2003-8', '--out', folder, '--format', 'json,csv', '--template', template);
    expect(sheetIn(folder, 'impac-cmb-trust-series-2003-8').sections.map(({ title }) => title)).toEqual([
      'What it costs',
    ]);
    expect(
      readdirSync(join(folder, 'impac-cmb-trust-series-2003-8-tables')).filter((file) => file.endsWith('.csv')),
    ).toEqual(['fees.csv']);
  });

  test.each([
    ['a format that there is not', ['--format', 'ppt'], 2, '"ppt" is not a format'],
    ['a template that there is not', ['--template', 'house'], 1, 'Shipped templates are standard'],
  ])('refuses %s', async (_what, args, code, message) => {
    const ended = await tw('termsheet', 'impac-2003-8', '--out', tempFolder(), ...args);
    expectRefusal(ended, code, message);
  });
});
