import { BrowserWindow, session, type PrintToPDFOptions, type Session, type WebContents } from 'electron';
import { lockDownSession } from '../lock-down.ts';
import { destinationPages } from './destinations.ts';
import type { PageFrame, Printer } from './printer.ts';

/** In memory, and apart from the workstation's own session. */
const PARTITION = 'print';
const PAPER_URL = 'app://paper/';
const EMPTY_PAGE = '<!doctype html><title>Drawing</title>';
/** What is printed only is not laid out for a screen too, which would be done anew after each print. */
const ON_PAPER_ONLY = '<style>@media screen{body{display:none}}</style>';
/** Without a screen nothing would ask for the fonts before it is too late. */
const LOAD_FONTS = 'Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined)';

/** Hands one document at a time to hidden pages that reach nothing else. */
class Desk {
  readonly #session: Session = session.fromPartition(PARTITION);
  #document = EMPTY_PAGE;

  constructor() {
    lockDownSession(this.#session);
    // As for the page of the workstation: the newer way loads far more than it is worth.
    this.#session.protocol.registerBufferProtocol('app', (_request, respond) => {
      respond({ data: Buffer.from(this.#document), headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    });
  }

  /** An empty page in a process of its own; whoever takes it closes it. */
  async takePaper(): Promise<BrowserWindow> {
    const paper = new BrowserWindow({
      show: false,
      // A frame would ask for a display.
      frame: false,
      webPreferences: { session: this.#session, sandbox: true, contextIsolation: true, spellcheck: false },
    });
    await this.lay(paper, EMPTY_PAGE);
    return paper;
  }

  async lay(paper: BrowserWindow, document: string): Promise<void> {
    this.#document = document;
    await paper.loadURL(PAPER_URL);
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
  await contents.executeJavaScript(LOAD_FONTS);
  const pages = destinationPages(await contents.printToPDF(ON_PAPER));
  await contents.executeJavaScript(`(${NUMBER_PAGES})(${JSON.stringify(Object.fromEntries(pages))})`);
  return contents.printToPDF(finished(frame));
}

/** A printer of this process, which must be Electron's main process, ready, with the `app` scheme registered. */
export class PrintWindow implements Printer {
  #desk: Desk | undefined;
  #ready: BrowserWindow | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** Takes the next paper out, so that the next document need not wait for it. A program does not end while it lies there. */
  prepare(): Promise<void> {
    return this.#next(async (desk) => {
      this.#ready ??= await desk.takePaper();
    });
  }

  pdf(html: string, frame: PageFrame): Promise<Uint8Array> {
    return this.#onPaper(async (desk, paper) => {
      await desk.lay(paper, html.replace('</head>', `${ON_PAPER_ONLY}</head>`));
      return printNumbered(paper.webContents, frame);
    });
  }

  png(svg: string, widthPx: number): Promise<Uint8Array> {
    return this.#onPaper(async (_desk, { webContents }) => {
      const url = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
      const call = `(${DRAW_PNG})(${JSON.stringify(url)}, ${widthPx})`;
      return Buffer.from((await webContents.executeJavaScript(call)) as string, 'base64');
    });
  }

  close(): Promise<void> {
    return this.#next(async () => this.#ready?.destroy());
  }

  /** Each document has a paper of its own: on one that was used the numbers inside of a PDF would go on. */
  #onPaper<T>(work: (desk: Desk, paper: BrowserWindow) => Promise<T>): Promise<T> {
    return this.#next(async (desk) => {
      const paper = this.#ready ?? (await desk.takePaper());
      this.#ready = undefined;
      try {
        return await work(desk, paper);
      } finally {
        paper.destroy();
      }
    });
  }

  /** One after the other, because the desk holds one document. */
  #next<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
    const done = this.#last.then(() => work((this.#desk ??= new Desk())));
    this.#last = done.catch(() => undefined);
    return done;
  }
}
