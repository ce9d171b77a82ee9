import path from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export const pageUrl = 'app://workstation/';

/** Whether an address is the page's. Its `origin` would not tell: it is "null" for every scheme of one's own. */
export function isPageUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === 'app:' && host === 'workstation';
}

/** The file below `folder` that a URL of the page names, or undefined when it names something outside. */
export function pageFile(folder: string, url: string): string | undefined {
  const urlPath = decodedPath(url);
  if (urlPath === undefined) return undefined;
  const file = path.resolve(folder, `.${urlPath === '/' ? '/index.html' : urlPath}`);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : undefined;
}

export function contentType(file: string): string {
  return contentTypes[path.extname(file)] ?? 'application/octet-stream';
}

function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
}
