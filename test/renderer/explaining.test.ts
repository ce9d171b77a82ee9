import { describe, expect, test } from 'vitest';
import type { ExplanationView } from '../../electron/channels/results-views.ts';
import {
  cashflowFigure,
  comparedFigure,
  decrementFigure,
  periodFigure,
  pricingFigure,
  structureFigure,
  tieOutFigure,
} from '../../renderer/explain/figure-of-cell.ts';
import { treeStep, visibleNodes } from '../../renderer/explain/tree-nodes.ts';
import type { SheetColumn, SheetRow } from '../../renderer/grid/sheet-row.ts';

const row = (id: string, tranche?: string): SheetRow => ({ id, kind: 'body', tranche, cells: {} });
const column = (key: string, unit?: string): SheetColumn => ({
  key,
  title: key,
  align: 'right',
  ...(unit && { unit }),
});
const terms = { speedPct: 80, redemption: 'maturity' } as const;

describe('a cell is the figure', () => {
  test('of its class, redemption, speed and measure in the pricing table', () => {
    const question = pricingFigure(row('1-M-2|call|walYears', '1-M-2'), column('speed 80'));
    expect(question).toEqual({
      figure: { kind: 'walYears', tranche: '1-M-2', speedPct: 80, redemption: 'call' },
      run: {},
    });
  });

  test('of a class whose name has a bar in it', () => {
    const question = pricingFigure(row('A|B|maturity|dmBps', 'A|B'), column('speed 0'));
    expect(question?.figure).toMatchObject({ tranche: 'A|B', redemption: 'maturity', kind: 'dmBps' });
  });

  test('of no kind where words stand', () => {
    expect(pricingFigure(row('1-M-2|call|walYears', '1-M-2'), column('measure'))).toBeUndefined();
    expect(structureFigure(row('1-M-2', '1-M-2'), column('marginBps'))).toBeUndefined();
    expect(structureFigure(row('total|1'), column('walYears'))).toBeUndefined();
    expect(tieOutFigure(row('1-M-2|call|100|walYears', '1-M-2'), column('agrees'))).toBeUndefined();
  });

  test('of the structure at the pricing speed, to the redemption its head names', () => {
    const at = (key: string, unit: string) => structureFigure(row('1-M-2', '1-M-2'), column(key, unit))?.figure;
    expect(at('walYears', 'years, to maturity')).toMatchObject({ speedPct: 100, redemption: 'maturity' });
    expect(at('window', 'to call')).toMatchObject({ kind: 'lastPrincipal', redemption: 'call' });
    expect(at('initialPct', 'at closing')).toEqual({ kind: 'subordination', tranche: '1-M-2' });
  });

  test('of the side of a comparison that it stands on', () => {
    const figureOf = comparedFigure({ a: { scenario: 'Pricing' }, b: { version: 3 } });
    expect(figureOf(row('1-M-2|call|100', '1-M-2'), column('dmBps|b'))).toEqual({
      figure: { kind: 'dmBps', tranche: '1-M-2', speedPct: 100, redemption: 'call' },
      run: { version: 3 },
    });
    expect(figureOf(row('1-M-2|call|100', '1-M-2'), column('walDifference'))).toBeUndefined();
  });

  test('of its period, and of the group or class of its column', () => {
    const at = (id: string, key: string) => periodFigure(terms)(row(id), column(key))?.figure;
    expect(at('7', 'oc|2')).toEqual({ kind: 'oc', group: '2', period: 7, ...terms });
    expect(at('7', 'document|2')).toMatchObject({ kind: 'availableRate' });
    expect(at('7', 'balance|1-A-1')).toEqual({ kind: 'balance', tranche: '1-A-1', period: 7, ...terms });
    expect(at('0', 'oc|2')).toBeUndefined();
    expect(at('7', 'loans|2')).toBeUndefined();
  });

  test.each([
    ['cashUsd', 'payment', 3],
    ['interestUsd', 'interest', 3],
    ['noteRatePct', 'noteRate', 3],
    ['balanceUsd', 'balance', 3],
    ['openingUsd', 'balance', 2],
  ])('of a cash flow, %s is the %s of period %i', (key, kind, period) => {
    expect(cashflowFigure('X', terms)(row('3'), column(key))?.figure).toMatchObject({ kind, period });
  });

  test('of a cash flow, not of its days or of what it began with; and of an average life under a decrement table', () => {
    expect(cashflowFigure('X', terms)(row('3'), column('days'))).toBeUndefined();
    expect(cashflowFigure('X', terms)(row('1'), column('openingUsd'))).toBeUndefined();
    expect(decrementFigure('X', 'call')(row('life'), column('speed 180'))?.figure).toMatchObject({ speedPct: 180 });
    expect(decrementFigure('X', 'call')(row('13'), column('speed 180'))).toBeUndefined();
  });
});

describe('an explanation as a tree', () => {
  const leaf = (text: string): ExplanationView => ({ text, parts: [] });
  const root: ExplanationView = {
    text: 'life',
    parts: [{ text: 'principal', parts: [{ text: 'rule', parts: [leaf('loans')] }] }, leaf('call')],
  };
  const paths = (turned: string[] = []) => visibleNodes(root, new Set(turned)).map(({ path }) => path);
  const step = (path: string, key: string) => treeStep(visibleNodes(root, new Set()), path, key);

  test('shows two levels of parts, and more or less as they are turned', () => {
    expect(paths()).toEqual(['0', '0.0', '0.0.0', '0.1']);
    expect(paths(['0.0.0'])).toEqual(['0', '0.0', '0.0.0', '0.0.0.0', '0.1']);
    expect(paths(['0.0'])).toEqual(['0', '0.0', '0.1']);
    expect(paths(['0'])).toEqual(['0']);
  });

  test('is gone through with the arrows, Home and End', () => {
    expect(step('0', 'ArrowDown')).toEqual({ to: '0.0' });
    expect(step('0', 'ArrowUp')).toBeUndefined();
    expect(step('0.0.0', 'End')).toEqual({ to: '0.1' });
    expect(step('0.1', 'Home')).toEqual({ to: '0' });
    expect(step('0.0.0', 'ArrowRight')).toEqual({ turn: '0.0.0' });
    expect(step('0.0', 'ArrowRight')).toEqual({ to: '0.0.0' });
    expect(step('0.0', 'ArrowLeft')).toEqual({ turn: '0.0' });
    expect(step('0.0.0', 'ArrowLeft')).toEqual({ to: '0.0' });
    expect(step('0.1', 'ArrowRight')).toBeUndefined();
  });
});
