import { describe, expect, test } from 'vitest';
import { all, put, shippedText } from '../deal/shipped.ts';
import { cellOf, openDesk, sent, typed } from './open-workbench.ts';

describe('the view of the shipped deal', () => {
  test('says what was run and how it ties out', () => {
    const view = sent(openDesk().open);
    expect(view).toMatchObject({
      name: 'Impac CMB Trust Series 2003-8',
      scenario: 'Pricing',
      collateral: expect.stringMatching(/^\d+ replines$/) as string,
      run: { runs: 10 },
      warnings: [],
    });
    expect(view.version.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(view.run.periods).toBeGreaterThanOrEqual(359);
    const { source, compared = 0, agree = 0 } = view.tieOut ?? {};
    expect(source).toContain('computational materials');
    expect(compared).toBeGreaterThan(300);
    expect(agree / compared).toBeGreaterThan(0.9);
  });

  test('prints figures, keeps them unrounded beside and names what was published', () => {
    const { structure, pricing } = sent(openDesk().open);
    expect(cellOf(structure, '1-A-1', 'balanceUsd')).toEqual({ text: '291,600,000', value: 291_600_000 });
    expect(cellOf(structure, '1-A-1', 'lastScheduledPayment')).toEqual({ text: 'Jun 25, 2033', value: '2033-06-25' });
    expect(cellOf(pricing, '1-A-1|call|walYears', 'speed 100')).toEqual({
      text: '2.20',
      value: expect.closeTo(2.2, 2) as number,
      published: { text: '2.20', agrees: true },
    });
    expect(cellOf(pricing, '1-A-1|call|lastPrincipal', 'speed 100')).toEqual({
      text: 'Nov-07',
      value: '2007-11-25',
      published: { text: 'Nov-07', agrees: true },
    });
  });

  test('says which columns may be typed into, and aligns figures to the right', () => {
    const { columns } = sent(openDesk().open).structure;
    const typedInto = columns.filter(({ term }) => term !== undefined);
    expect(typedInto.map(({ key }) => key)).toEqual([
      'description',
      'balanceUsd',
      'marginBps',
      'stepUpMultiple',
      'capPct',
      'pricePct',
      'moodys',
      'sp',
      'lastScheduledPayment',
    ]);
    expect(columns.find(({ key }) => key === 'balanceUsd')).toMatchObject({ unit: '$', align: 'right' });
    expect(columns.find(({ key }) => key === 'description')?.align).toBe('left');
  });

  test('every term that may be typed is taken as it is printed', () => {
    const { open } = openDesk();
    const { columns, rows } = sent(open).structure;
    const entries = rows.flatMap(({ tranche, cells }) =>
      columns.flatMap(({ term, key }) =>
        term !== undefined && tranche !== undefined ? [typed(tranche, term, cells[key]?.text ?? '')] : [],
      ),
    );
    expect(entries.length).toBeGreaterThanOrEqual(80);
    expect(open.enter(entries)).toEqual([]);
    expect(open.view().version.number).toBe(1);
  });
});

describe('the view of another deal', () => {
  test('has its warnings, no tie-out and the reasons for missing figures', () => {
    const { workbench } = openDesk();
    const text = all(put('tranches[3].balanceUsd', '0'), put('tranches[0].balanceUsd', '391600000'))(shippedText());
    const { published: _, ...document } = JSON.parse(text) as Record<string, unknown>;
    workbench.importText(JSON.stringify(document), 'deal.json');
    const view = sent(workbench.current);
    expect(view.tieOut).toBeUndefined();
    expect(view.warnings).toEqual([
      { place: 'groups[0]', severity: 'warning', message: expect.stringContaining('more than the loans') as string },
    ]);
    expect(cellOf(view.pricing, '1-M-2|call|dmBps', 'speed 100')).toEqual({
      text: '',
      reason: 'The class has no balance.',
    });
    expect(cellOf(view.structure, '1-M-2', 'walYears').reason).toBe('The class has no balance.');
  });
});
