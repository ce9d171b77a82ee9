import { expect, test } from 'vitest';
import { changeList } from '../../engine/deal/changes/change-list.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { cellOf, openDesk, savedVersions } from './open-workbench.ts';

const moving = (usd: string) => ({ do: 'resize', from: '1-A-1', to: '1-A-2', usd }) as const;

test('a change that is still going on shows what it moves, and leaves nothing behind', () => {
  const { open, file } = openDesk();
  const before = open.view();
  const view = open.preview(changeList(open.deal, moving('3mm')));
  expect(cellOf(view.structure, '1-A-2', 'balanceUsd')).toMatchObject({ text: '55,400,000', change: '+3,000,000' });
  expect(view.version).toEqual(before.version);
  expect(open.view()).toEqual(before);
  expect(savedVersions(file, open.dealId)).toHaveLength(1);
});

test('a change that cannot be made cannot be looked at', () => {
  const { open } = openDesk();
  expect(() => open.preview(changeList(open.deal, moving('900mm')))).toThrow(UserError);
});
