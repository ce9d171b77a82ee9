import { expect, test } from 'vitest';
import { tableClip } from '../../electron/export/table-clip.ts';
import { cell, textCell, type Table } from '../../engine/termsheet/table.ts';
import { daySerial } from '../../engine/units/dates.ts';

const TABLE: Table & { subtitle: string } = {
  id: 'clip',
  title: 'Classes & prices',
  subtitle: 'Settlement Jul 31, 2003',
  columns: [
    { key: 'class', title: 'Class', format: 'text' },
    { key: 'balance', title: 'Balance', unit: '$', format: 'usd' },
    { key: 'share', title: 'Share', format: 'pct' },
    { key: 'paid', title: 'Last payment', format: 'date' },
  ],
  rows: [
    {
      id: '1',
      kind: 'body',
      cells: {
        class: textCell('1-2'),
        balance: cell(291_600_000, 'usd'),
        share: cell(62.059_457_9, 'pct'),
        paid: cell(daySerial(2033, 6, 25), 'date'),
      },
    },
    { id: 'total', kind: 'total', cells: { class: textCell('All <classes>'), balance: cell(291_600_000, 'usd') } },
  ],
  notes: ['A note.'],
};

test('a table is copied as tab-separated text, as printed', () => {
  expect(tableClip(TABLE).text).toBe(
    [
      'Classes & prices',
      'Settlement Jul 31, 2003',
      'Class\tBalance, $\tShare\tLast payment',
      '1-2\t291,600,000\t62.06%\tJun 25, 2033',
      'All <classes>\t291,600,000\t\t',
      'A note.',
      '',
    ].join('\r\n'),
  );
});

test('and as HTML, with figures that a spreadsheet takes unrounded and words that it leaves alone', () => {
  const { html } = tableClip(TABLE);
  const [title, , , first = '', total = '', note] = html.match(/<tr>.*<\/tr>/g) ?? [];
  const cells = first.match(/<td.*?<\/td>/g) ?? [];
  expect(title).toContain('Classes &amp; prices');
  expect(cells[0]).toMatch(/text-align:left.*mso-number-format:'\\@'.*>1-2</);
  expect(cells[1]).toMatch(/text-align:right.*mso-number-format:'#,##0.*x:num="291600000".*>291,600,000</);
  expect(cells[2]).toMatch(/mso-number-format:'0\.00%'.*x:num="0\.620594579".*>62\.06%</);
  expect(cells[3]).toMatch(/x:num="48755".*>Jun 25, 2033</);
  expect(total).toContain('font-weight:bold');
  expect(total).toContain('All &lt;classes&gt;');
  expect(note).toContain('A note.');
});
