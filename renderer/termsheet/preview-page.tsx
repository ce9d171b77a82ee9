import { useEffect, useImperativeHandle, useRef, useState, type Ref, type RefObject } from 'react';
import { fitWidth, goToPlace, markTable, placeIn, tableAround } from './preview-document.ts';

export interface PreviewHands {
  /** Scrolls to a section. */
  show: (section: string) => void;
}

interface TableHands {
  /** A table was clicked, or something else. */
  onTable: (id: string | undefined) => void;
  /** A table was clicked twice. */
  onCopy: (id: string) => void;
}

interface PreviewPageProps extends TableHands {
  ref?: Ref<PreviewHands> | undefined;
  url: string;
  /** A newer page is on its way. */
  isStale: boolean;
  /** The table that is chosen. */
  table: string | undefined;
  /** The section that is looked at, where the person does not choose it in the page. */
  section?: string | undefined;
}

/**
 * The page that is exported, in a frame that runs no script. A newer page is drawn behind the one that is shown, taken to
 * the same place, and only then shown.
 */
export function PreviewPage({ ref, url, isStale, table, section, ...hands }: PreviewPageProps) {
  const place = useRef<HTMLDivElement>(null);
  const [shown = url, setShown] = useState<string>();
  useImperativeHandle(ref, () => ({
    show: (wanted) => showSection(frontOf(place), wanted),
  }));
  useFitting(place);
  useEffect(() => {
    const page = frontOf(place);
    if (page) markTable(page, table);
  }, [table]);
  useEffect(() => showSection(frontOf(place), section), [section]);
  const arrive = (frame: HTMLIFrameElement, of: string) => {
    takePlace(frame, { before: frontOf(place), section, table }, hands);
    setShown(of);
  };
  return (
    <div ref={place} className="preview-page" data-stale={isStale} aria-busy={isStale}>
      {[...new Set([shown, url])].map((one) => (
        <iframe
          key={one}
          src={one}
          title="The term sheet as it is printed"
          sandbox="allow-same-origin"
          data-front={one === shown}
          onLoad={({ currentTarget }) => arrive(currentTarget, one)}
        />
      ))}
      {isStale && (
        <p className="stale-note" role="status">
          Being made anew ...
        </p>
      )}
    </div>
  );
}

function pageOf(frame: Element | null | undefined): Document | undefined {
  const page = (frame as HTMLIFrameElement | null | undefined)?.contentDocument;
  return page?.body ? page : undefined;
}

/** The page that is shown. */
const frontOf = ({ current }: RefObject<HTMLElement | null>): Document | undefined =>
  pageOf(current?.querySelector('iframe[data-front="true"]'));

function showSection(page: Document | undefined, section: string | undefined): void {
  if (page && section !== undefined) goToPlace(page, { section, offsetPx: 0 });
}

interface Arrival {
  /** The page that was shown until now; the first one has none before it. */
  before: Document | undefined;
  section: string | undefined;
  table: string | undefined;
}

/** Has a page that was loaded stand where the one before it stands, and hears what is done in it. */
function takePlace(frame: HTMLIFrameElement, { before, section, table }: Arrival, hands: TableHands): void {
  const page = pageOf(frame);
  if (!page) return;
  fitWidth(page, frame.clientWidth);
  if (!before || before === page) showSection(page, section);
  else goToPlace(page, placeIn(before));
  markTable(page, table);
  listen(page, hands);
}

/** The page runs no script of its own: clicks on its tables and the keys of the window are heard from here. */
function listen(page: Document, { onTable, onCopy }: TableHands): void {
  page.addEventListener('click', ({ target }) => onTable(tableAround(target)));
  page.addEventListener('dblclick', ({ target }) => {
    const table = tableAround(target);
    if (table !== undefined) onCopy(table);
  });
  page.addEventListener('keydown', (event) => {
    const heard = new KeyboardEvent('keydown', event);
    if (!document.dispatchEvent(heard)) event.preventDefault();
  });
}

/** Keeps the page as wide as its place. */
function useFitting(place: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    if (!place.current) return;
    const frames = place.current.getElementsByTagName('iframe');
    const observer = new ResizeObserver(() => {
      for (const frame of frames) {
        const page = pageOf(frame);
        if (!page) continue;
        const at = placeIn(page);
        fitWidth(page, frame.clientWidth);
        goToPlace(page, at);
      }
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
}
