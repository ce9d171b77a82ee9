import { describe, expect, test } from 'vitest';
import {
  boundariesOf,
  capitalGroups,
  dollarsMoved,
  stepUsd,
  type CapitalGroup,
} from '../../renderer/structure/capital.ts';
import { layOut, LINE_PX } from '../../renderer/structure/picture-layout.ts';
import { openDesk } from '../workbench/open-workbench.ts';

const shippedGroups = (): CapitalGroup[] => capitalGroups(openDesk().open.view().structure);

describe('the capital structure', () => {
  test('has the classes of each group from senior to junior, and what the loans are worth beyond them', () => {
    const [first, second] = shippedGroups();
    expect(first?.classes.map(({ id }) => id)).toEqual(['1-A-1', '1-A-2', '1-M-1', '1-M-2', '1-M-3', '1-M-4']);
    expect(first?.classes[0]).toEqual({ id: '1-A-1', usd: 291_600_000, usdText: '291,600,000', supportText: '27.10%' });
    expect(first?.oc?.supportText).toBe('0.50%');
    expect(second?.name).toBe('Group 2');
  });

  test('is drawn to scale, and no label runs into another', () => {
    for (const group of shippedGroups()) {
      const parts = layOut(group, 300);
      expect(parts.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(300);
      const beside = parts.filter(({ inside }) => !inside).map(({ labelAt }) => labelAt);
      const gaps = beside.slice(1).map((place, i) => place - (beside[i] ?? 0));
      expect(Math.min(LINE_PX, ...gaps)).toBe(LINE_PX);
      expect(Math.max(0, ...beside)).toBeLessThanOrEqual(300 - LINE_PX / 2);
    }
  });

  test('moves dollars in steps, and never more than a class has', () => {
    const group = shippedGroups()[0] as CapitalGroup;
    const [boundary] = boundariesOf(group);
    if (!boundary) throw new Error('The group has two classes.');
    expect(stepUsd(group)).toBe(100_000);
    expect(dollarsMoved(boundary, 1_234_567, 100_000)).toBe(1_200_000);
    expect(dollarsMoved(boundary, 1e9, 100_000)).toBe(52_400_000);
    expect(dollarsMoved(boundary, -1e9, 100_000)).toBe(-291_600_000);
  });
});
