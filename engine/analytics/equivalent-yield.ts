/**
 * The annual rate compounded twice a year that grows as fast as one compounded so many times a year, annual decimals
 * (Standard Formulas; from a mortgage yield, 12 times: 2 x ((1 + y / 12)^6 - 1)).
 */
export function bondEquivalentYield(rate: number, timesAYear: number): number {
  return 2 * Math.expm1((timesAYear / 2) * Math.log1p(rate / timesAYear));
}

/** The annual rate compounded monthly of a bond-equivalent yield: 12 x ((1 + y / 2)^(1 / 6) - 1) (Standard Formulas). */
export function mortgageYield(bondYield: number): number {
  return 12 * Math.expm1(Math.log1p(bondYield / 2) / 6);
}

/** A money-market rate, on years of 360 actual days, as a rate on years of 365 (Standard Formulas). */
export function bondBasisRate(moneyMarketRate: number): number {
  return (moneyMarketRate * 365) / 360;
}
