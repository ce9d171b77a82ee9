import type { Published, PublishedCell } from '../schema/market.ts';

/** What is published of a class at a speed and redemption: the lines of its price sensitivity table. */
export type Measure = Exclude<keyof PublishedCell, 'tranche' | 'redemption' | 'speedPct'>;

/** What the measures are called wherever they are printed. */
export const MEASURE_TITLES: Readonly<Record<Measure, string>> = {
  dmBps: 'Discount margin',
  yieldPct: 'Yield',
  walYears: 'WAL',
  modDurationYears: 'Modified duration',
  firstPrincipal: 'First principal',
  lastPrincipal: 'Last principal',
};

const MEASURES = Object.keys(MEASURE_TITLES) as Measure[];

/** Measures that are months, not numbers. */
export const isMonth = (measure: Measure | 'subordinationPct'): boolean =>
  measure === 'firstPrincipal' || measure === 'lastPrincipal';

/** A published figure by what it is of; credit enhancement is of a class alone. */
export type FigureKey =
  | { measure: Measure; tranche: string; redemption: 'call' | 'maturity'; speedPct: string }
  | { measure: 'subordinationPct'; tranche: string };

/** `WAL of 1-A-1 to call at 80%` */
export function figureName(key: FigureKey): string {
  if (key.measure === 'subordinationPct') return `Subordination of ${key.tranche}`;
  return `${MEASURE_TITLES[key.measure]} of ${key.tranche} to ${key.redemption} at ${key.speedPct}%`;
}

/** All that is published of a deal, figure by figure. */
export function figuresOf(published: Published | undefined): { key: FigureKey; text: string }[] {
  const { cells = [], subordinationPct = {} } = published ?? {};
  return [
    ...cells.flatMap((cell) =>
      MEASURES.flatMap((measure) => {
        const { tranche, redemption, speedPct, [measure]: text } = cell;
        return text === undefined ? [] : [{ key: { measure, tranche, redemption, speedPct }, text }];
      }),
    ),
    ...Object.entries(subordinationPct).map(([tranche, text]) => ({
      key: { measure: 'subordinationPct' as const, tranche },
      text,
    })),
  ];
}

/** `1 figure`, `320 figures` */
export const figureCount = (count: number): string => `${count} figure${count === 1 ? '' : 's'}`;
