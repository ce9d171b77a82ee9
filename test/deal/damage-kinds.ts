import { all, drop, put, ruleOf, type Json } from './shipped.ts';

/** One way in which the text of a deal file may be wrong, and what is said of it. */
export interface Damage {
  name: string;
  damage: (text: string) => string;
  /** Where the first diagnostic points. */
  place: string;
  /** Part of what the first diagnostic says. */
  says: string;
}

const kind = (name: string, damage: Damage['damage'], place: string, says: string): Damage => ({
  name,
  damage,
  place,
  says,
});
const becomes = (name: string, text: string, says: string): Damage => kind(name, () => text, 'the document', says);
const value = (name: string, place: string, wrong: Json, says: string): Damage =>
  kind(name, put(place, wrong), place, says);
const missing = (place: string, says: string): Damage => kind(`no ${place}`, drop(place), place, says);

const FIRST_LOAN = 'groups[0].collateral.replines[0]';
const PREFUNDING = 'groups[0].prefunding';
const FIRST_RULE = ruleOf('interest', 'interest.1');
const RESIDUAL_RULE = ruleOf('certificates', 'excess.1');
const DECIMAL = 'expected a plain decimal number in quotes';
const NESTED = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
const DATE = 'expected a calendar date in quotes';

export const TEXTS: Damage[] = [
  becomes('empty', '', 'The file is empty'),
  becomes('nothing but blanks', ' \r\n\t', 'The file is empty'),
  becomes(
    'a zip archive',
    'PK\u0003\u0004\u0000\u0000\uFFFD',
    'starts with "PK\\u0003\\u0004\\u0000\\u0000\uFFFD", not',
  ),
  becomes('a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'starts with "<!DOCTYPE html><html'),
  becomes('a CSV file', 'Class,Balance\n1-A-1,291600000\n', 'starts with "Class,Balance\\u000a1-A-1'),
  becomes('a million letters', 'x'.repeat(1_000_000), 'starts with "xxxxxxxxxxxxxxxxxxxx..."'),
  becomes('a list', '[]', 'starts with "[]", not with {'),
  becomes('a number', '42', 'starts with "42"'),
  becomes('null', 'null', 'starts with "null"'),
  becomes('lists a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000), 'This is not a deal file'),
  kind('objects a hundred thousand deep', () => NESTED, 'format', 'expected "trancheworks-deal/1"'),
  kind('of another program', () => '{"version":"1.0"}', 'format', 'expected "trancheworks-deal/1"'),
  kind('cut off between two values', (text) => text.slice(0, 5_000), 'the document', 'damaged: correct it there'),
  kind('cut off within a text', (text) => text.slice(0, text.indexOf('Senior')), 'the document', 'Unterminated string'),
  kind('two commas', (text) => text.replace('"2003-07-01",', '"2003-07-01",,'), 'the document', 'line 5 column'),
  kind('two deals in one file', (text) => text + text, 'the document', 'after JSON'),
  kind(
    'a number that is none',
    (text) => text.replace('"delayDays": 0', '"delayDays": NaN'),
    'the document',
    "token 'N'",
  ),
];

export const FORMS: Damage[] = [
  value(
    'a newer format',
    'format',
    'trancheworks-deal/2',
    'the format that this program reads; found "trancheworks-deal/2"',
  ),
  value('a format that is a number', 'format', 1, '; found 1'),
  kind(
    'an unknown key at the root',
    put('nmae', 'x'),
    'the document',
    'unknown "nmae": remove it, or correct its spelling',
  ),
  kind('an unknown key of a coupon', put('tranches[3].coupon.margin', '1'), 'tranches[3].coupon', 'unknown "margin"'),
  kind('an unknown key of a loan', put(`${FIRST_LOAN}.wac`, '5'), FIRST_LOAN, 'unknown "wac"'),
  kind('an unknown key of a rule', put(`${FIRST_RULE}.upto`, 'oc'), FIRST_RULE, 'unknown "upto"'),
  kind('payees of the residual rule', put(`${RESIDUAL_RULE}.to`, 'group.1'), RESIDUAL_RULE, 'unknown "to"'),
  kind('two unknown keys', all(put('dates.a', 1), put('dates.b', 1)), 'dates', 'unknown "a", "b": remove them'),
  kind('a key of a million letters', put('k'.repeat(1_000_000), 1), 'the document', `unknown "${'k'.repeat(30)}..."`),
  kind(
    'a __proto__ key',
    (text) => text.replace('{', '{"__proto__": {"x": 1},'),
    'the document',
    'unknown "__proto__"',
  ),
  kind('a constructor key', put('constructor', {}), 'the document', 'unknown "constructor"'),
  missing('format', 'expected "trancheworks-deal/1", the format that this program reads'),
  missing('name', 'expected text in quotes; found nothing'),
  missing('dates', 'expected an object { }'),
  missing('groups', 'expected a list [ ]'),
  missing('tranches[3].coupon', 'expected an object { }'),
  missing('tranches[3].coupon.kind', 'expected floating'),
  missing('tranches[3].coupon.marginBps', DECIMAL),
  missing('tranches[3].lastScheduledPayment', DATE),
  missing(`${FIRST_RULE}.pay`, 'expected interest, principal, unpaidInterest'),
  value('an object for a list', 'groups', {}, 'expected a list [ ]; found an object { }'),
  value('a list for a text', 'name', ['x'], 'expected text in quotes; found a list [ ]'),
  value('a list two thousand deep', 'name', JSON.parse('['.repeat(2_000) + ']'.repeat(2_000)) as Json, 'found a list'),
  value(
    'a word for yes or no',
    'tranches[0].coupon.availableFundsCap',
    'true',
    'expected true or false, without quotes',
  ),
  value('no groups', 'groups', [], 'expected at least one entry; found an empty list'),
  value('no classes', 'tranches', [], 'expected at least one entry'),
  value('no rules', 'priority', [], 'expected at least one entry'),
  value('no loans', 'groups[0].collateral.replines', [], 'expected at least one entry'),
  value('no speeds', 'pricing.speedsPct', [], 'expected at least one entry'),
  value('an index without rates', 'curveSets[0].ratesPct.LIBOR1M', [], 'expected at least one entry'),
  kind(
    'an index of a long name',
    put(`curveSets[0].ratesPct.${'i'.repeat(41)}`, ['1']),
    'curveSets[0].ratesPct',
    'at most 40 characters',
  ),
  value('a choice in capitals', 'pricing.redemptions[0]', 'Call', 'expected call or maturity; found "Call"'),
  value('a day count by another name', 'tranches[0].dayCount', 'act/360', 'expected actual/360, actual/365 or 30/360'),
  value('an empty name', 'name', ' ', 'must not be empty'),
  value('a name of a million letters', 'name', 'n'.repeat(1_000_000), 'expected at most 200 characters; found "nnn'),
  value('a class with a null byte', 'tranches[0].id', '1-A-1\0', 'without control characters; found "1-A-1\\u0000"'),
  value('a name of two lines', 'name', 'Impac\nCMB', 'expected one line of text'),
  value('half a character', 'name', '\uD83D', 'found "\\ud83d"'),
];

export const FIGURES: Damage[] = [
  value(
    'a bare number',
    'tranches[0].balanceUsd',
    291_600_000,
    `${DECIMAL}, such as "291600000" or "0.33"; found 291600000`,
  ),
  value('an exponent', 'tranches[0].balanceUsd', '2.916e8', DECIMAL),
  value('commas', 'tranches[0].balanceUsd', '291,600,000', DECIMAL),
  value('a dollar sign', 'tranches[0].balanceUsd', '$291600000', DECIMAL),
  value('a percent sign', 'tranches[0].coupon.capPct', '11.1%', DECIMAL),
  value('a plus sign', 'tranches[0].coupon.marginBps', '+33', DECIMAL),
  value('zeros in front', 'tranches[0].balanceUsd', '0291600000', DECIMAL),
  value('no number', 'tranches[0].balanceUsd', 'NaN', DECIMAL),
  value('null', 'tranches[0].balanceUsd', null, `${DECIMAL}, such as "291600000" or "0.33"; found null`),
  value('digits of another script', 'tranches[0].balanceUsd', '１００', DECIMAL),
  value('a null byte', 'tranches[0].balanceUsd', '100\0', 'found "100\\u0000"'),
  value('a negative balance', 'tranches[0].balanceUsd', '-1', 'expected 0 to 10,000,000,000,000 dollars; found "-1"'),
  value('a fraction of a cent', 'tranches[0].balanceUsd', '100.005', 'with at most two decimals; found "100.005"'),
  value(
    'more than any deal',
    'tranches[0].balanceUsd',
    '10000000000000.01',
    'expected 0 to 10,000,000,000,000 dollars',
  ),
  value('a million digits', 'tranches[0].balanceUsd', '9'.repeat(1_000_000), 'expected a number of at most 40 digits'),
  value('a million decimals', 'tranches[0].coupon.marginBps', `0.${'1'.repeat(1_000_000)}`, 'at most 40 digits'),
  value('a rate over 100 %', `${FIRST_LOAN}.noteRatePct`, '101', 'expected 0 to 100 percent; found "101"'),
  value('an index far below zero', 'curveSets[0].ratesPct.LIBOR1M[0]', '-25', 'expected -20 to 100 percent'),
  value('a margin over 100 %', 'tranches[0].coupon.marginBps', '10001', 'expected -10,000 to 10,000 basis points'),
  value('a price of nothing', 'tranches[0].pricePct', '0', 'expected 0.000001 to 1,000 percent of par'),
  value('a speed of 5,001 %', 'pricing.speedsPct[0]', '5001', 'expected 0 to 5,000 percent of the pricing speed'),
  value('a negative multiple', 'tranches[0].coupon.stepUpMultiple', '-1', 'expected 0 to 100 times'),
  value('a part of a day', 'tranches[0].delayDays', 1.5, 'expected a whole number of days, without quotes'),
  value('days in quotes', 'tranches[0].delayDays', '5', 'expected a whole number of days, without quotes'),
  value('a year and two days', 'tranches[0].delayDays', 367, 'expected 0 to 366 days; found 367'),
  value('no term', `${FIRST_LOAN}.remainingTermMonths`, 0, 'expected 1 to 1,200 months; found 0'),
  value('a thousand million months', `${FIRST_LOAN}.remainingTermMonths`, 1e9, 'expected 1 to 1,200 months'),
  value('an age before birth', `${FIRST_LOAN}.ageMonths`, -1, 'expected 0 to 1,200 months, without quotes'),
  value('the 31st of June', 'dates.settlement', '2003-06-31', `${DATE}, such as "2003-07-31"; found "2003-06-31"`),
  value('an American date', 'dates.settlement', '7/31/2003', DATE),
  value('a date without quotes', 'dates.settlement', 20_030_731, DATE),
  value('a year before loans', 'dates.cutOff', '1003-07-01', 'expected a date from 1950 to 2150'),
  value('the end of all dates', 'dates.firstPayment', '9999-12-31', 'expected a date from 1950 to 2150'),
  value('a thirteenth month', 'curveSets[0].firstMonth', '2003-13', 'expected a month in quotes, such as "2003-08"'),
  value('a funding period of none', `${PREFUNDING}.fundingPeriodEnds`, 0, 'expected 1 to 1,200 periods'),
];
