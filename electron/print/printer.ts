/** The head and foot of every page, as HTML of their own; they stand in the margins of the document's style sheet. */
export interface PageFrame {
  header: string;
  footer: string;
}

/** Prints documents and draws pictures where nobody sees it. */
export interface Printer {
  /**
   * An HTML document on paper, as its own style sheet says, tagged and with an outline. An element with
   * `data-page-of="ID"` gets the number of the page on which the element with that id begins, if the document links to it.
   */
  pdf(html: string, frame: PageFrame): Promise<Uint8Array>;
  /** A drawing (SVG) as a PNG so many pixels wide. */
  png(svg: string, widthPx: number): Promise<Uint8Array>;
  /** Ends what the printer holds open. */
  close(): Promise<void>;
}
