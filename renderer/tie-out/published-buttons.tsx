import type { PublishedWay } from './use-published.ts';

/** The two ways of a document's tables into the deal. */
export function PublishedButtons({ way, isMain }: { way: PublishedWay; isMain: boolean }) {
  return (
    <>
      <button type="button" className={isMain ? 'button main' : 'button'} onClick={() => way.paste('')}>
        Paste published figures...
      </button>
      <button type="button" className="button" onClick={way.load}>
        Load from CSV...
      </button>
    </>
  );
}
