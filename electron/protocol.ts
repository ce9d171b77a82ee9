import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { contentSecurityPolicy, PREVIEW_POLICY } from './content-security.ts';
import { contentType, pageFile } from './page-file.ts';
import { previewPages } from './preview-pages.ts';

export const pageUrl = 'app://workstation/';

// Stands in the built index.html wherever the nonce belongs; build/vite-configs.mjs puts it there.
const noncePlaceholder = 'TRANCHEWORKS_NONCE';

/** Makes app:// a scheme with an origin of its own. Has to happen before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers app:// with the files of the built page, under a style nonce that is new at each start. */
export function servePage(folder: string): void {
  const nonce = randomBytes(16).toString('base64');
  protocol.handle('app', async (request) => {
    if (previewPages.has(request.url)) return previewAnswer(previewPages.at(request.url));
    const file = pageFile(folder, request.url);
    if (!file) return new Response('This address lies outside the page.', { status: 403 });
    try {
      return answer(await readFile(file), file, nonce);
    } catch {
      return new Response('The page has no such file.', { status: 404 });
    }
  });
}

function previewAnswer(html: string | undefined): Response {
  if (html === undefined) return new Response('This page is no longer at hand.', { status: 404 });
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': PREVIEW_POLICY,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function answer(content: Buffer, file: string, nonce: string): Response {
  const body = file.endsWith('.html') ? content.toString('utf8').replaceAll(noncePlaceholder, nonce) : content;
  return new Response(new Uint8Array(Buffer.from(body)), {
    headers: {
      'Content-Type': contentType(file),
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
