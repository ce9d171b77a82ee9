// Amortization of loans: this program against the same arithmetic in plain C, and how it grows with the number of loans.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LoanPool } from '../../engine/collateral/loan-pool.ts';
import { addLoan, emptyAmortization, type Amortization } from '../../engine/collateral/amortize.ts';
import { amortizePool, indexRates } from '../../engine/collateral/loan-schedule.ts';
import { dateOf } from '../../engine/units/dates.ts';
import { randomPool, risingCurves } from './random-pool.ts';

const cutOff = dateOf('2003-07-01');
const curves = risingCurves();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trancheworks-bench-'));

/** Compiled anew each time; without a compiler there is nothing to compare with. */
function compileC(): string | undefined {
  const program = path.join(folder, 'amortize');
  try {
    execFileSync('cc', ['-O2', '-o', program, path.join(import.meta.dirname, 'amortize.c'), '-lm']);
    return program;
  } catch {
    console.log('no C compiler: ratios are left out');
    return undefined;
  }
}

const bytes = (values: ArrayBufferView) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

/** The sums that each loan belongs to, by position. */
interface Sums {
  of: Int32Array;
  all: Amortization[];
  rates: Float64Array[];
}

function sumsOf(pool: LoanPool): Sums {
  const longest = pool.remainingMonths.reduce((months, one) => Math.max(months, one), 0);
  const positions = new Map<string, number>();
  const all: Amortization[] = [];
  const of = Int32Array.from({ length: pool.loans }, (_, loan) => {
    const key = `${pool.ageMonths[loan]} ${pool.remainingMonths[loan]}`;
    if (!positions.has(key)) positions.set(key, all.push(emptyAmortization(longest)) - 1);
    return positions.get(key)!;
  });
  return { of, all, rates: indexRates(pool, curves, cutOff, longest) };
}

/** The pool as amortize.c reads it. */
function writePool(pool: LoanPool, { of, all, rates }: Sums): string {
  const { balanceUsd, noteRate, margin, initialCap, periodicCap, lifetimeCap, lifetimeFloor } = pool;
  const decimals = [balanceUsd, noteRate, margin, initialCap, periodicCap, lifetimeCap, lifetimeFloor];
  const wholes = [
    pool.remainingMonths,
    pool.interestOnlyMonths,
    pool.index,
    pool.monthsToRoll,
    pool.changeEveryMonths,
    of,
  ];
  const parts = [
    Int32Array.of(pool.loans, rates[0]!.length - 1, all.length, rates.length),
    ...decimals,
    ...wholes,
    ...rates,
  ];
  const file = path.join(folder, 'pool.bin');
  fs.writeFileSync(file, Buffer.concat(parts.map(bytes)));
  return file;
}

function runKernel(pool: LoanPool, { of, all, rates }: Sums): void {
  for (const sum of all) for (const entries of Object.values(sum)) entries.fill(0);
  for (let loan = 0; loan < pool.loans; loan += 1) addLoan(all[of[loan]!]!, pool, loan, rates);
}

const interestOf = ({ all }: Sums): number =>
  all.reduce((total, { interestUsd }) => total + interestUsd.reduce((sum, usd) => sum + usd, 0), 0);

function fastestMs(runs: number, work: () => unknown): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

/** The same loans in C, in milliseconds; both must have come to the same interest. */
function fastestInC(program: string | undefined, pool: LoanPool, sums: Sums, runs: number): number {
  if (program === undefined) return Number.NaN;
  const printed = execFileSync(program, [writePool(pool, sums), String(runs)], { encoding: 'utf8' });
  const [ms = Number.NaN, interest = Number.NaN] = printed.split(' ').map(Number);
  if (Math.abs(interestOf(sums) / interest - 1) > 1e-9)
    throw new Error(`interest is ${interestOf(sums)} here, ${interest} in C`);
  return ms;
}

function printSize(program: string | undefined, loans: number): void {
  const pool = randomPool(loans);
  const sums = sumsOf(pool);
  const runs = Math.max(5, Math.min(100, 1_000_000 / loans));
  const kernel = fastestMs(runs, () => runKernel(pool, sums));
  const inC = fastestInC(program, pool, sums, runs);
  const all = fastestMs(runs, () => amortizePool(pool, curves, cutOff));
  const loanMonths = pool.remainingMonths.reduce((sum, months) => sum + months, 0);
  const columns = Object.values(pool).filter((column) => ArrayBuffer.isView(column));
  const megabytes = columns.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6;
  const figures = [kernel, inC, kernel / inC, (kernel * 1e6) / loanMonths, all, megabytes];
  console.log([String(loans), ...figures.map((figure) => figure.toFixed(2))].map((text) => text.padStart(11)).join(''));
}

const program = compileC();
const heads = ['loans', 'kernel ms', 'in C ms', 'ratio', 'ns a month', 'lots ms', 'columns MB'];
console.log(heads.map((head) => head.padStart(11)).join(''));
for (const loans of [1_000, 10_000, 100_000, 1_000_000]) printSize(program, loans);
fs.rmSync(folder, { recursive: true });
