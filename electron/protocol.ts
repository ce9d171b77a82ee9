import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { app, protocol, type ProtocolResponse } from 'electron';
import { contentSecurityPolicy, PREVIEW_POLICY } from './content-security.ts';
import { contentType, pageFile } from './page-file.ts';
import { previewPages } from './preview-pages.ts';

// Stands in the built index.html wherever the nonce belongs; build/vite-configs.mjs puts it there.
const noncePlaceholder = 'TRANCHEWORKS_NONCE';

/** Makes app:// a scheme with an origin of its own, and all that pages come by. Has to happen before Electron is ready. */
export function registerPageScheme(): void {
  // The page comes from here and nothing from a network: a process of its own for one would only have to be started.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers app:// with the files of the built page, under a style nonce that is new at each start. */
export function servePage(folder: string): void {
  const nonce = randomBytes(16).toString('base64');
  const answerTo = async (url: string): Promise<ProtocolResponse> => {
    if (previewPages.has(url)) return previewAnswer(previewPages.at(url));
    const file = pageFile(folder, url);
    if (!file) return refusal(403, 'This address lies outside the page.');
    try {
      return answer(await readFile(file), file, nonce);
    } catch {
      return refusal(404, 'The page has no such file.');
    }
  };
  // Its successor, protocol.handle, loads the whole of Node's fetch ahead of the first answer: 0.2 s of every start.
  protocol.registerBufferProtocol('app', (request, respond) => void answerTo(request.url).then(respond));
}

const refusal = (statusCode: number, message: string): ProtocolResponse => ({
  statusCode,
  mimeType: 'text/plain',
  charset: 'utf-8',
  data: Buffer.from(message),
});

function previewAnswer(html: string | undefined): ProtocolResponse {
  if (html === undefined) return refusal(404, 'This page is no longer at hand.');
  return content(Buffer.from(html), 'text/html; charset=utf-8', PREVIEW_POLICY);
}

function answer(file: Buffer, name: string, nonce: string): ProtocolResponse {
  const body = name.endsWith('.html') ? Buffer.from(file.toString('utf8').replaceAll(noncePlaceholder, nonce)) : file;
  return content(body, contentType(name), contentSecurityPolicy(nonce));
}

const content = (data: Buffer, type: string, policy: string): ProtocolResponse => ({
  data,
  headers: { 'Content-Type': type, 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' },
});
