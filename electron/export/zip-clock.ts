const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const DIRECTORY_ENTRY_LENGTH = 46;
/** 1 January 1980, the first day of the format, at midnight. */
const NO_DATE = 0x0021;

/** Where the end record of an archive without a comment starts. */
function endRecord(view: DataView): number {
  const start = view.byteLength - END_LENGTH;
  if (start < 0 || view.getUint32(start, true) !== END_OF_DIRECTORY) throw new Error('The archive has no end record');
  return start;
}

function stopClock(view: DataView, timeAt: number): void {
  view.setUint16(timeAt, 0, true);
  view.setUint16(timeAt + 2, NO_DATE, true);
}

/** Takes the clock times of its entries out of a ZIP archive, so that the same content is the same bytes. */
export function withoutClock(zip: Uint8Array): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  const end = endRecord(view);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    stopClock(view, entry + 12);
    stopClock(view, view.getUint32(entry + 42, true) + 10);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    entry += DIRECTORY_ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return copy;
}
