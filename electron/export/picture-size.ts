/** Pixels across and down. */
export interface PictureSize {
  width: number;
  height: number;
}

const PNG_SIZE_AT = 16;

/** Whether a marker of a JPEG starts the frame, which says the size. */
const startsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (startsFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return undefined;
}

/** The size that a picture says of itself; nothing where it is none. */
export function pictureSize(data: Uint8Array, type: 'png' | 'jpg'): PictureSize | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (type === 'jpg') return jpegSize(view);
  if (view.byteLength < PNG_SIZE_AT + 8) return undefined;
  return { width: view.getUint32(PNG_SIZE_AT), height: view.getUint32(PNG_SIZE_AT + 4) };
}
