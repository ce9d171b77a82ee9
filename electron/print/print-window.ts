import { BrowserWindow, session, type PrintToPDFOptions, type Session, type WebContents } from 'electron';
import { lockDownSession } from '../lock-down.ts';
import { destinationPages } from './destinations.ts';
import type { PageFrame, Printer } from './printer.ts';

/** In memory, and apart from the workstation's own session. */
const PARTITION = 'print';
const PAPER_URL = 'app://paper/';
const EMPTY_PAGE = '<!doctype html><title>Drawing</title>';

/** Serves one document at a time to hidden pages that reach nothing else. */
class Paper {
  readonly session: Session = session.fromPartition(PARTITION);
  #document = EMPTY_PAGE;

  constructor() {
    lockDownSession(this.session);
    // As for the page of the workstation: the newer way loads far more than it is worth.
    this.session.protocol.registerBufferProtocol('app', (_request, respond) => {
      respond({ data: Buffer.from(this.#document), headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    });
  }

  /** A hidden page of a document; whoever opens it closes it. */
  async open(document: string): Promise<BrowserWindow> {
    this.#document = document;
    const window = new BrowserWindow({
      show: false,
      // A frame would ask for a display.
      frame: false,
      webPreferences: { session: this.session, sandbox: true, contextIsolation: true, spellcheck: false },
    });
    await window.loadURL(PAPER_URL);
    return window;
  }
}

/** A function that runs in the page, where there is a canvas: from the address of a drawing to a PNG in base64. */
const DRAW_PNG = `async (svgUrl, widthPx) => {
  const picture = new Image();
  picture.src = svgUrl;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = Math.round((widthPx * picture.naturalHeight) / picture.naturalWidth);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}`;

/** A function that runs in the page: writes page numbers, by the ids of what begins there, where they belong. */
const NUMBER_PAGES = `(pages) => {
  for (const place of document.querySelectorAll('[data-page-of]')) {
    place.textContent = pages[place.dataset.pageOf] ?? '';
  }
}`;

const ON_PAPER: PrintToPDFOptions = { printBackground: true, preferCSSPageSize: true };

const finished = ({ header, footer }: PageFrame): PrintToPDFOptions => ({
  ...ON_PAPER,
  displayHeaderFooter: true,
  headerTemplate: header,
  footerTemplate: footer,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
});

/** Prints twice, because only a trial tells on which page a thing begins; the trial is quick, being neither tagged nor framed. */
async function printNumbered(contents: WebContents, frame: PageFrame): Promise<Uint8Array> {
  const pages = destinationPages(await contents.printToPDF(ON_PAPER));
  await contents.executeJavaScript(`(${NUMBER_PAGES})(${JSON.stringify(Object.fromEntries(pages))})`);
  return contents.printToPDF(finished(frame));
}

async function within<T>(window: BrowserWindow, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    window.destroy();
  }
}

/** A printer of this process, which must be Electron's main process, ready, with the `app` scheme registered. */
export class PrintWindow implements Printer {
  #paper: Paper | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** One after the other, because there is one paper. */
  #next<T>(work: (paper: Paper) => Promise<T>): Promise<T> {
    const done = this.#last.then(() => work((this.#paper ??= new Paper())));
    this.#last = done.catch(() => undefined);
    return done;
  }

  pdf(html: string, frame: PageFrame): Promise<Uint8Array> {
    return this.#next(async (paper) => {
      const window = await paper.open(html);
      return within(window, () => printNumbered(window.webContents, frame));
    });
  }

  png(svg: string, widthPx: number): Promise<Uint8Array> {
    return this.#next(async (paper) => {
      const window = await paper.open(EMPTY_PAGE);
      const url = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
      const call = `(${DRAW_PNG})(${JSON.stringify(url)}, ${widthPx})`;
      const drawn = await within(window, () => window.webContents.executeJavaScript(call) as Promise<string>);
      return Buffer.from(drawn, 'base64');
    });
  }

  close(): Promise<void> {
    return this.#last.then(() => undefined);
  }
}
