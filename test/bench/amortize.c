/* The arithmetic of engine/collateral/amortize.ts in plain C, to compare with: cc -O2 amortize.c -lm
 *
 *   amortize FILE REPEATS   prints the fastest run in milliseconds, and the sums' checksum
 *
 * FILE is written by kernel.bench.ts: a header of int32 (loans, longest term, sums, indices), then the columns in
 * the order in which they are read below. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int32_t loans, longest, sums, indices;
static double *balanceUsd, *noteRate, *margin, *initialCap, *periodicCap, *lifetimeCap, *lifetimeFloor, *indexRates;
static int32_t *remainingMonths, *interestOnlyMonths, *indexOf, *monthsToRoll, *changeEveryMonths, *sumOf;
static double *sumBalance, *sumInterest, *sumOverNext;

static double clamp(double value, double low, double high) { return fmin(fmax(value, low), high); }

static double levelPayment(double balance, double monthly, int monthsLeft) {
  if (monthly == 0) return balance / monthsLeft;
  return balance * (monthly + monthly / expm1(monthsLeft * log1p(monthly)));
}

static double resetRate(int loan, double index, double before, double cap) {
  double rounded = floor((index + margin[loan]) * 800 + (0.5 + 5e-10)) / 800;
  return clamp(clamp(rounded, before - cap, before + cap), lifetimeFloor[loan], lifetimeCap[loan]);
}

static void addLoan(int loan) {
  double *balances = sumBalance + (size_t)sumOf[loan] * (longest + 1);
  double *interests = sumInterest + (size_t)sumOf[loan] * (longest + 1);
  double *overNext = sumOverNext + (size_t)sumOf[loan] * (longest + 1);
  int months = remainingMonths[loan];
  int firstLevel = (interestOnlyMonths[loan] < months - 1 ? interestOnlyMonths[loan] : months - 1) + 1;
  int isFixed = indexOf[loan] < 0;
  const double *index = isFixed ? NULL : indexRates + (size_t)indexOf[loan] * (longest + 1);
  int change = isFixed ? months + 1 : (monthsToRoll[loan] > 0 ? monthsToRoll[loan] : changeEveryMonths[loan]) + 1;
  double cap = monthsToRoll[loan] > 0 ? initialCap[loan] : periodicCap[loan];
  double balance = balanceUsd[loan], rate = noteRate[loan], paidRate = NAN, payment = 0;
  balances[0] += balance;
  for (int month = 1; month < months;) {
    if (month == change) {
      double changed = resetRate(loan, index[month], rate, cap);
      overNext[month - 1] += balance * (rate - changed) / 12;
      rate = changed;
      cap = periodicCap[loan];
      change += changeEveryMonths[loan];
    }
    double monthly = rate / 12;
    int isLevel = month >= firstLevel;
    if (!isLevel) payment = balance * monthly;
    else if (rate != paidRate || month == firstLevel) payment = levelPayment(balance, monthly, months - month + 1);
    paidRate = rate;
    int end = change < months ? change : months;
    if (!isLevel && firstLevel < end) end = firstLevel;
    for (; month < end; month++) {
      double interest = balance * monthly;
      interests[month] += interest;
      balance -= payment - interest;
      balances[month] += balance;
    }
  }
  double last = change == months ? resetRate(loan, index[months], rate, cap) : rate;
  overNext[months - 1] += balance * (rate - last) / 12;
  interests[months] += balance * last / 12;
}

static void *column(FILE *file, size_t count, size_t size) {
  void *values = malloc(count * size + 1);
  if (values == NULL || fread(values, size, count, file) != count) exit(2);
  return values;
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  FILE *file = argc > 2 ? fopen(argv[1], "rb") : NULL;
  int32_t header[4];
  if (file == NULL || fread(header, 4, 4, file) != 4) return 2;
  loans = header[0], longest = header[1], sums = header[2], indices = header[3];
  double **decimals[] = {&balanceUsd, &noteRate, &margin, &initialCap, &periodicCap, &lifetimeCap, &lifetimeFloor};
  int32_t **wholes[] = {&remainingMonths, &interestOnlyMonths, &indexOf, &monthsToRoll, &changeEveryMonths, &sumOf};
  for (int i = 0; i < 7; i++) *decimals[i] = column(file, loans, sizeof(double));
  for (int i = 0; i < 6; i++) *wholes[i] = column(file, loans, sizeof(int32_t));
  indexRates = column(file, (size_t)indices * (longest + 1), sizeof(double));
  size_t entries = (size_t)sums * (longest + 1);
  sumBalance = malloc(entries * 8), sumInterest = malloc(entries * 8), sumOverNext = malloc(entries * 8);
  double fastest = INFINITY;
  for (int run = 0; run < atoi(argv[2]); run++) {
    double start = milliseconds();
    memset(sumBalance, 0, entries * 8), memset(sumInterest, 0, entries * 8), memset(sumOverNext, 0, entries * 8);
    for (int loan = 0; loan < loans; loan++) addLoan(loan);
    fastest = fmin(fastest, milliseconds() - start);
  }
  double checksum = 0;
  for (size_t i = 0; i < entries; i++) checksum += sumInterest[i];
  printf("%.6f %.6f\n", fastest, checksum);
  return 0;
}
