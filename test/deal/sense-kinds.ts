import { drop, put, ruleOf, type Json } from './shipped.ts';
import type { Damage } from './damage-kinds.ts';

const kind = (name: string, damage: Damage['damage'], place: string, says: string): Damage => ({
  name,
  damage,
  place,
  says,
});
const value = (name: string, place: string, wrong: Json, says: string): Damage =>
  kind(name, put(place, wrong), place, says);

const FIRST_LOAN = 'groups[0].collateral.replines[0]';
const PREFUNDING = 'groups[0].prefunding';
const FIRST_RULE = ruleOf('interest', 'interest.1');
const FIRST_TARGET = 'groups[0].ocTarget';

/** Terms of the right form that do not go together. */
export const TERMS: Damage[] = [
  value(
    'a first payment before settlement',
    'dates.firstPayment',
    '2003-07-25',
    '2003-07-25 must come after settlement 2003-07-31',
  ),
  value(
    'settlement before the cut-off',
    'dates.settlement',
    '2003-06-30',
    'Settlement 2003-06-30 is before the cut-off 2003-07-01',
  ),
  value('interest only to the end', `${FIRST_LOAN}.interestOnlyMonths`, 359, 'none of the remaining 359 to repay in'),
  value(
    'a floor above the cap',
    `${FIRST_LOAN}.adjustable.lifetimeFloorPct`,
    '12',
    'floor 12 % is above the lifetime cap 11.297 %',
  ),
  kind(
    'loans of no balance',
    put('groups[1].collateral.replines', [
      { name: 'x', balanceUsd: '0', noteRatePct: '5', remainingTermMonths: 1, ageMonths: 0, interestOnlyMonths: 0 },
    ]),
    'groups[1].collateral',
    'Group 2: the loans have no balance',
  ),
  kind(
    'a tape that the deal does not have',
    put('groups[0].collateral', { kind: 'tape', tape: 'T', loans: 1507, balanceUsd: '400000021', lookbackDays: 45 }),
    'groups[0].collateral.tape',
    'The deal has no tape "T": it has none',
  ),
  kind(
    'purchases over the pre-funded amount',
    put(`${PREFUNDING}.purchases[0].amountUsd`, '100000001'),
    `${PREFUNDING}.purchases`,
    'Purchases of $100,000,001 are more than the pre-funded amount of $100,000,000',
  ),
  value(
    'more pre-funded than loans',
    `${PREFUNDING}.amountUsd`,
    '500000000',
    "$500,000,000 are part of the group's loans, which are only $400,000,021",
  ),
  value(
    'a purchase after the funding period',
    `${PREFUNDING}.purchases[0].period`,
    2,
    'period 2 is after the funding period ends in 1',
  ),
  value(
    'a funding period past the last loan',
    `${PREFUNDING}.fundingPeriodEnds`,
    360,
    'ends in period 360, but the last loan is repaid in 359',
  ),
  value(
    'speeds out of order',
    'groups[1].speed.steps[2].fromMonth',
    7,
    'month 7 stands after the one from month 13: list them by month',
  ),
];

export const NAMES: Damage[] = [
  value('a class twice', 'tranches[1].id', '1-A-1', 'The class "1-A-1" stands twice: rename or remove one'),
  value('a group twice', 'groups[1].id', '1', 'The group "1" stands twice'),
  value('a hedge twice', 'hedges[1].id', 'Group 1 swaps', 'The hedge "Group 1 swaps" stands twice'),
  value('a trigger twice', 'triggers[1].id', 'stepdown', 'another "stepdown"'),
  value('a curve set twice', 'curveSets[1].name', 'Pricing', 'The curve set "Pricing" stands twice'),
  value('a speed twice, written otherwise', 'pricing.speedsPct[2]', '80.0', 'The speed "80" stands twice'),
  value('a redemption twice', 'pricing.redemptions[1]', 'call', 'The redemption "call" stands twice'),
  value('a class of no group', 'tranches[3].group', '9', 'There is no group "9": the groups are 1, 2'),
  value('a trigger of no group', 'triggers[0].group', '9', 'There is no group "9"'),
  value('a hedge of no group', 'hedges[0].group', '9', 'There is no group "9"'),
  value('a notional of no group', 'hedges[1].notional.group', '9', 'There is no group "9"'),
  value(
    'a coupon on no index',
    'tranches[3].coupon.index',
    'LIBOR3M',
    '"Pricing" has no index "LIBOR3M": it has LIBOR1M, LIBOR6M',
  ),
  value('a loan on no index', `${FIRST_LOAN}.adjustable.index`, 'SOFR', 'has no index "SOFR"'),
  value('a hedge on no index', 'hedges[0].receiveIndex', 'SOFR', 'has no index "SOFR"'),
  value('an index called __proto__', 'tranches[0].coupon.index', '__proto__', 'has no index "__proto__"'),
  value(
    'no such curve set',
    'pricing.curveSet',
    'Flat',
    'There is no curve set "Flat": the curve sets are Pricing, Forward',
  ),
  value(
    'no such curve set for the rates',
    'rateSchedule.curveSet',
    'Flat',
    'There is no curve set "Flat": the curve sets are Pricing, Forward',
  ),
  kind(
    'interest on no class',
    put('tranches[3].notionalOf', ['nope']),
    'tranches[3].notionalOf[0]',
    'There is no class "nope" to be paid on: the classes with a balance are 1-A-1, 1-A-2, 1-M-1, 1-M-3',
  ),
  kind(
    'interest on its own balance',
    put('tranches[3].notionalOf', ['1-A-1', '1-M-2']),
    'tranches[3].notionalOf[1]',
    '"1-M-2" cannot be paid on its own balance: name other classes',
  ),
  kind(
    'interest on a class twice',
    put('tranches[3].notionalOf', ['1-A-1', '1-A-1']),
    'tranches[3].notionalOf[1]',
    'Class "1-A-1" is named twice: name it once',
  ),
  value('a trigger called oc', 'triggers[1].id', 'oc', '"oc" means something else in formulas'),
  value(
    'a trigger that formulas cannot write',
    'triggers[1].id',
    'Step down',
    'a small letter, then letters and digits',
  ),
];

export const RULES: Damage[] = [
  value(
    'cash from no group',
    `${FIRST_RULE}.from`,
    'interest.9',
    'There is no group "9" to take cash from: the groups are 1, 2',
  ),
  value(
    'cash from no pot',
    `${FIRST_RULE}.from`,
    'cash.1',
    'has no "cash" to take cash from: it has interest, principal, excess',
  ),
  value('cash to no group', `${FIRST_RULE}.to`, 'group.9', 'There is no group "9" to pay'),
  kind(
    'cash to no class',
    put(`${FIRST_RULE}.to`, ['1-A-1', '1-A-9']),
    `${FIRST_RULE}.to[1]`,
    'There is no class "1-A-9" to pay: the classes are 1-A-1',
  ),
  kind(
    'a payee twice',
    put(`${FIRST_RULE}.to`, ['1-A-1', '1-A-1']),
    `${FIRST_RULE}.to[1]`,
    'names class "1-A-1" twice: name it once',
  ),
  value('payees that are no names', `${FIRST_RULE}.to`, [1], 'expected group.G or a list of classes'),
  kind(
    'no residual rule',
    drop(ruleOf('certificates', 'excess.1')),
    'priority',
    'No rule pays what is left of Group 1: add { "pay": "certificates"',
  ),
  kind(
    'no residual rule at the call',
    drop(ruleOf('certificates', 'excess.2', 'redemption.priority')),
    'redemption.priority',
    'No rule pays what is left of Group 2',
  ),
];

export const FORMULAS: Damage[] = [
  value(
    'nothing after an operator',
    FIRST_TARGET,
    '0.5% * ',
    'In "0.5% *" at character 7: expected expression after *',
  ),
  value('a parenthesis left open', FIRST_TARGET, 'max(1, 2', 'at character 9: expected )'),
  value('an unknown name', FIRST_TARGET, '0.5% * loanz', 'at character 8: unknown name "loanz": the names are'),
  value(
    'an unknown function',
    FIRST_TARGET,
    'sum(1, 2)',
    'unknown function "sum": the functions are max, min, if, date',
  ),
  value('an unknown group', `${FIRST_RULE}.upTo`, 'ocTarget("9")', 'there is no group "9"'),
  value('yes or no for an amount', FIRST_TARGET, 'loans > 1', 'expected a number, found yes or no'),
  value('an amount for yes or no', 'redemption.cleanUpCall', 'loans', 'expected yes or no, found a number'),
  value(
    'a date against a number',
    'triggers[0].when',
    'paymentDate >= 5',
    'at character 16: expected a date, found a number',
  ),
  value(
    'a day that is none',
    'triggers[0].when',
    'paymentDate >= date(2006, 13, 45)',
    'there is no date(2006, 13, 45)',
  ),
  value(
    'a target that asks for itself',
    FIRST_TARGET,
    'ocTarget + 1',
    'targets and triggers are known before "ocTarget"',
  ),
  value('a trigger that asks a later one', 'triggers[0].when', 'triggerEvent', 'may ask only those listed before it'),
  value(
    'commas in a number',
    FIRST_TARGET,
    '2,000,000',
    'at character 3: expected an operator between two values, and no commas',
  ),
  value('a question mark', FIRST_TARGET, 'loans > 1 ? 1 : 2', 'expected if(condition, value when yes, value when no)'),
  value(
    'a member of a quantity',
    FIRST_TARGET,
    'loans.length',
    'expected names, numbers, operators and functions only',
  ),
  value('an empty formula', FIRST_TARGET, '', 'must not be empty'),
  value('a number for a formula', FIRST_TARGET, 5, 'expected text in quotes; found 5'),
  value('a formula of a million letters', FIRST_TARGET, 'x'.repeat(1_000_000), 'expected at most 2000 characters'),
  value('a thousand parentheses', FIRST_TARGET, `${'('.repeat(999)}1`, 'In "'),
];
