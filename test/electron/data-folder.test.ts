import path from 'node:path';
import { expect, test } from 'vitest';
import { chooseDataFolder } from '../../electron/data-folder.ts';

test.each([
  { args: ['.', '--data', '/deals'], env: { TRANCHEWORKS_DATA: '/other' }, folder: '/deals' },
  { args: ['.', '--data=/deals'], env: {}, folder: '/deals' },
  { args: ['.'], env: { TRANCHEWORKS_DATA: '/other' }, folder: '/other' },
  { args: ['.', '--data'], env: {}, folder: '/system' },
  { args: ['.'], env: { TRANCHEWORKS_DATA: '' }, folder: '/system' },
])('$args with $env gives $folder', ({ args, env, folder }) => {
  expect(chooseDataFolder(args, env, path.resolve('/system'))).toBe(path.resolve(folder));
});

test('a relative folder is meant from where the program was started', () => {
  expect(chooseDataFolder(['--data', 'deals'], {}, '/system')).toBe(path.resolve('deals'));
});
