import { cutOffLoansUsd } from '../../../analytics/subordination.ts';
import { formulaWords } from '../../../deal/formula/words.ts';
import type { Deal, Group, Trigger } from '../../../deal/schema/deal.ts';
import { at } from '../../../units/assert.ts';
import { sumDecimals } from '../../../units/money.ts';
import { cell, textCell, type Column, type Row } from '../../table.ts';
import type { Block, Fact } from '../document.ts';
import { heading, tableBlock } from '../sheet-table.ts';
import type { TermSheetSource } from '../source.ts';

const usd = (key: string, title: string): Column => ({ key, title, unit: '$', format: 'usd' });
const pct = (key: string, title: string): Column => ({ key, title, unit: 'of loans', format: 'pct' });

const COLUMNS: Column[] = [
  { key: 'group', title: 'Group', format: 'text' },
  usd('loansUsd', 'Loans at cut-off'),
  usd('bondsUsd', 'Bonds'),
  usd('ocUsd', 'OC at closing'),
  pct('ocPct', 'OC at closing'),
  usd('targetUsd', 'Target at closing'),
  pct('targetPct', 'Target at closing'),
];

function closingRow(deal: Deal, { id, name }: Group, targetUsd: number): Row {
  const loansUsd = cutOffLoansUsd(deal, id);
  const classes = deal.tranches.filter(({ group }) => group === id);
  const bonds = sumDecimals(classes.map(({ balanceUsd }) => balanceUsd));
  const ocUsd = sumDecimals([String(loansUsd)])
    .minus(bonds)
    .toNumber();
  const part = (amount: number) => cell(loansUsd > 0 ? (amount / loansUsd) * 100 : undefined, 'pct');
  return {
    id,
    kind: 'body',
    cells: {
      group: textCell(name),
      loansUsd: cell(loansUsd, 'usd'),
      bondsUsd: cell(bonds.toNumber(), 'usd'),
      ocUsd: cell(ocUsd, 'usd'),
      ocPct: part(ocUsd),
      targetUsd: cell(targetUsd, 'usd'),
      targetPct: part(targetUsd),
    },
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function targetFact(deal: Deal, { name, ocTarget, ocTargetFrozenWhile }: Group): Fact {
  const frozen =
    ocTargetFrozenWhile === undefined
      ? ''
      : ` It stays what it was on the payment date before while ${formulaWords(ocTargetFrozenWhile, deal)}.`;
  return { title: `${name} target`, text: `${capital(formulaWords(ocTarget, deal))}.${frozen}` };
}

/** `stepdown` reads "Stepdown". */
const triggerName = (name: string): string =>
  capital(name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

/** A trigger whose formula is no more than yes or no says so in its note. */
function triggerFact(deal: Deal, { id, group, when, latching, note }: Trigger): Fact {
  const name = deal.groups.find((one) => one.id === group)?.name ?? group;
  const isConstant = when === 'true' || when === 'false';
  const test = isConstant
    ? `${when === 'true' ? 'On' : 'Off'} in every run that does not force it.`
    : `On when ${formulaWords(when, deal)}${latching ? ', and from then on' : ''}.`;
  return { title: `${triggerName(id)}, ${name}`, text: note === undefined ? test : `${test} ${note}` };
}

/** Targets and triggers in words, and where overcollateralization stands at closing. */
export function overcollateralizationSection(source: TermSheetSource): Block[] {
  const { deal, priced } = source.run;
  const rows = deal.groups.map((group, position) => closingRow(deal, group, at(priced.ocTargetsUsd, position)));
  const notes = ['OC is loans, pre-funded amount included, less bonds.'];
  const table = {
    id: 'overcollateralization',
    title: 'Overcollateralization at closing',
    columns: COLUMNS,
    rows,
    notes,
  };
  const triggers = deal.triggers.map((trigger) => triggerFact(deal, trigger));
  return [
    { kind: 'facts', facts: deal.groups.map((group) => targetFact(deal, group)) },
    tableBlock(source, table),
    ...(triggers.length === 0 ? [] : ([heading('Triggers'), { kind: 'facts', facts: triggers }] satisfies Block[])),
  ];
}
