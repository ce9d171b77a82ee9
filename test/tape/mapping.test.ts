import { describe, expect, test } from 'vitest';
import { knownField } from '../../engine/tape/fields.ts';
import { mappingSchema, proposeMapping, type Mapping } from '../../engine/tape/mapping.ts';
import { SYNONYMS } from '../../engine/tape/synonyms.ts';
import { FOREIGN_HEADINGS } from './foreign-headings.ts';

/** Key of the field that a heading is taken for, alone on its tape. */
const fieldFor = (heading: string): string | undefined => proposeMapping([heading], []).columns[0]?.field?.key;

describe('headings', () => {
  const cases = Object.entries(FOREIGN_HEADINGS).flatMap(([key, headings]) =>
    headings.split(' | ').map((heading) => [heading, key] as const),
  );
  test.each(cases)('%s is %s', (heading, key) => expect(fieldFor(heading)).toBe(key));

  test.each([
    'Original Interest Rate',
    'Servicer',
    'Master Servicer',
    'Trustee',
    'Lifetime Interest Rate Cap Up Percent',
    'CLTV',
    'Interest Only Flag',
    'MI Coverage %',
    'Co-Borrower Credit Score',
    'Paid Through Date',
    'P&I Payment',
    'Next Payment Change Date',
    'Origination Date',
    'Zip Code',
    'Number of Units',
    'Prepayment Penalty Flag',
    'Mortgage Insurance Percent',
    'Appraised Value',
    'Origination LTV Source',
    '???',
  ])("%s is of the issuer's own", (heading) => {
    expect(knownField(fieldFor(heading) ?? '')).toBeUndefined();
  });

  test('synonyms are of known fields, each of one only', () => {
    const claims = Object.entries(SYNONYMS).flatMap(([key, names]) =>
      names.map((name) => [name, key, fieldFor(name)] as const),
    );
    expect(claims.filter(([, key, found]) => key !== found)).toEqual([]);
  });
});

const keys = ({ columns }: Mapping): (string | undefined)[] => columns.map(({ field }) => field?.key);

describe('columns', () => {
  test("that name the same field: the surest has it, the other is the issuer's own", () => {
    expect(keys(proposeMapping(['Rate', 'Current Interest Rate', 'Note Rate'], []))).toEqual([
      'rate',
      'current_interest_rate',
      'note_rate_pct',
    ]);
  });

  test('with blank or repeated headings are told apart', () => {
    const mapping = proposeMapping(['Rate', 'Rate', '', ' ', 'Foo', 'foo', 'FICO!!'], []);
    expect(keys(mapping)).toEqual(['note_rate_pct', 'rate', 'column_3', 'column_4', 'foo', 'foo_2', 'fico']);
    expect(mapping.columns.map(({ field }) => field?.title)[2]).toBe('Column 3');
  });

  test("of the issuer's own are kept off known keys", () => {
    expect(keys(proposeMapping(['constructor %', '__proto__', 'x'.repeat(1_000_000)], [['1', '', '']]))).toEqual([
      'constructor',
      'proto',
      'x'.repeat(60),
    ]);
    expect(keys(proposeMapping(['fico', 'FICO'], []))).toEqual(['fico', 'fico_2']);
  });

  test.each([
    ['Appraised Value', ['$250,000', ''], 'usd'],
    ['Original Balloon Amount', ['1000', '2,000.50'], 'usd'],
    ['MI Coverage', ['25%', '0%'], 'pct'],
    ['Units', ['1', '2'], 'number'],
    ['Zip', ['90210', '10001'], 'text'],
    ['Branch', ['0012', '12'], 'text'],
    ['Broker', ['Acme', '12'], 'text'],
    ['Origination Date', ['37803', '37804'], 'date'],
    ['Closed', ['6/1/2003', 'n/a', '31 June 2003'], 'text'],
    ['Closed', ['6/1/2003', 'n/a', 'Jul-03'], 'date'],
    ['Empty', ['', 'NA'], 'text'],
  ] as const)('%s %j is %s', (heading, samples, kind) => {
    expect(
      proposeMapping(
        [heading],
        samples.map((text) => [text]),
      ).columns[0]?.field?.kind,
    ).toBe(kind);
  });
});

/** What is proposed for a column by its heading and samples. */
const writing = (heading: string, ...samples: string[]) => {
  const { decimalMark, columns } = proposeMapping(
    [heading],
    samples.map((text) => [text]),
  );
  return { decimalMark, unit: columns[0]?.unit, dateOrder: columns[0]?.dateOrder };
};

describe('units', () => {
  test.each([
    ['Note Rate', ['5.25', '6'], 'percent'],
    ['Note Rate', ['5.25%', '6%'], 'percent'],
    ['Note Rate', ['0.0525', '.06'], 'fraction'],
    ['Note Rate %', ['0.0525', '.06'], 'fraction'],
    ['Note Rate', ['525', '600'], 'bps'],
    ['Note Rate', ['0', '0.000'], 'percent'],
    ['Note Rate', ['', 'x'], 'percent'],
    ['Margin', ['275', '350'], 'bps'],
    ['Margin (bps)', ['0', ''], 'bps'],
    ['LTV', ['.8', '0.95', '1.03'], 'fraction'],
    ['LTV', ['80', '95', '103'], 'percent'],
    ['Svc Fee', ['0.375', '0.25'], 'percent'],
    ['Svc Fee', ['0.00375', '0.0025'], 'fraction'],
    ['Svc Fee', ['37.5', '25'], 'bps'],
    ['Trustee Fee', ['0.0072'], 'percent'],
    ['Initial Cap', ['0.02', '0'], 'fraction'],
    ['Cur Bal', ['100', '200'], 'asIs'],
    ['Cur Bal ($000)', ['100', '200'], 'thousands'],
    ["Cur Bal (000's)", ['100', '200'], 'thousands'],
    ['Orig Term', ['360'], 'asIs'],
    ['Orig Term (yrs)', ['30'], 'years'],
    ['FICO', ['700'], 'asIs'],
  ] as const)('%s %j is in %s', (heading, samples, unit) => expect(writing(heading, ...samples).unit).toBe(unit));

  test('the decimal mark is what the samples show', () => {
    expect(writing('UPB', '1.234,56').decimalMark).toBe(',');
    expect(writing('Rate', '5,125').decimalMark).toBe(',');
    expect(writing('UPB', '1,234.56').decimalMark).toBe('.');
    expect(writing('UPB', '1,234').decimalMark).toBe('.');
    expect(writing('Rate', '0,0525')).toMatchObject({ decimalMark: ',', unit: 'fraction' });
  });

  test('the order of dates is what the samples show, US without a sign of another', () => {
    expect(writing('Maturity', '01/02/2033', '31/12/2033').dateOrder).toBe('dmy');
    expect(writing('Maturity', '01/02/2033', '12/31/2033').dateOrder).toBe('mdy');
    expect(writing('Maturity', '01/02/2033').dateOrder).toBe('mdy');
    expect(writing('Maturity', '01.02.2033').dateOrder).toBe('dmy');
    expect(writing('Maturity', '2033-07-01').dateOrder).toBe('ymd');
    expect(writing('Maturity', '20330701').dateOrder).toBe('mdy');
  });

  test('one column tells the order for those that do not', () => {
    const { columns } = proposeMapping(['First Pay Date', 'Maturity'], [['01/02/2003', '31/12/2033']]);
    expect(columns.map(({ dateOrder }) => dateOrder)).toEqual(['dmy', 'dmy']);
  });
});

describe('a remembered mapping', () => {
  const before: Mapping = {
    decimalMark: '.',
    columns: [
      { heading: 'Val', field: knownField('current_balance'), unit: 'thousands', dateOrder: 'mdy' },
      { heading: 'Junk', unit: 'asIs', dateOrder: 'mdy' },
    ],
  };

  test('holds for the same headings wherever they are; others are proposed', () => {
    const { columns } = proposeMapping(['Junk', 'UPB', 'Val', 'Rate'], [['x', '1', '2', '5']], before);
    expect(columns.map(({ field, unit }) => [field?.key, unit])).toEqual([
      [undefined, 'asIs'],
      ['upb', 'asIs'],
      ['current_balance', 'thousands'],
      ['note_rate_pct', 'percent'],
    ]);
  });

  test('passes its schema, as does every proposal', () => {
    const mapping = proposeMapping(['UPB', '', 'X', 'X'], [['1', '2', '3', 'a']], before);
    expect(mappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  test('cannot give a known field another kind', () => {
    const field = { key: 'fico', title: 'FICO', kind: 'text' };
    const mapping = { decimalMark: '.', columns: [{ heading: 'FICO', field, unit: 'asIs', dateOrder: 'mdy' }] };
    expect(mappingSchema.safeParse(mapping).success).toBe(false);
  });
});
