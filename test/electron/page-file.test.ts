import path from 'node:path';
import { expect, test } from 'vitest';
import { contentType, isPageUrl, pageFile, pageUrl } from '../../electron/page-file.ts';

const folder = path.resolve('/built/renderer');

test.each([
  ['app://workstation/', 'index.html'],
  ['app://workstation/assets/index.js', 'assets/index.js'],
  ['app://workstation/assets/a%20b.css?x=1', 'assets/a b.css'],
])('%s is the file %s', (url, file) => {
  expect(pageFile(folder, url)).toBe(path.join(folder, file));
});

test.each([
  'app://workstation/..%2Fmain%2Fmain.mjs',
  'app://workstation/assets/..%2F..%2Fmain',
  'app://workstation/..%2Frenderer-secrets/key',
  'app://workstation/%E0%A4%A',
  'no address',
])('%s names nothing', (url) => {
  expect(pageFile(folder, url)).toBeUndefined();
});

test.each([
  [pageUrl, true],
  [`${pageUrl}index.html?x#y`, true],
  ['app://evil/', false],
  ['app:workstation', false],
  ['https://workstation/', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['about:blank', false],
  ['', false],
])('%s is the page: %s', (url, isIt) => {
  expect(isPageUrl(url)).toBe(isIt);
});

test('files of unknown kind are not guessed at', () => {
  expect(contentType('a.html')).toContain('text/html');
  expect(contentType('a.xyz')).toBe('application/octet-stream');
});
