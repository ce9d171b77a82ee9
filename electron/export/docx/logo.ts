import { ImageRun } from 'docx';

interface Size {
  width: number;
  height: number;
}

const PNG_SIZE_AT = 16;

/** Whether a marker of a JPEG starts the frame, which says the size. */
const startsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(view: DataView): Size | undefined {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (startsFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return undefined;
}

function sizeOf(data: Uint8Array, type: 'png' | 'jpg'): Size | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (type === 'jpg') return jpegSize(view);
  if (view.byteLength < PNG_SIZE_AT + 8) return undefined;
  return { width: view.getUint32(PNG_SIZE_AT), height: view.getUint32(PNG_SIZE_AT + 4) };
}

/** A brand's logo so many pixels high, at most four times as wide; nothing where it is no picture after all. */
export function logoOf(dataUrl: string | undefined, heightPx: number): ImageRun | undefined {
  const [, kind, base64] = /^data:image\/(png|jpeg);base64,(.+)$/.exec(dataUrl ?? '') ?? [];
  if (base64 === undefined) return undefined;
  const type = kind === 'png' ? 'png' : 'jpg';
  const data = new Uint8Array(Buffer.from(base64, 'base64'));
  const size = sizeOf(data, type);
  if (!size || size.width === 0 || size.height === 0) return undefined;
  const scale = Math.min(heightPx / size.height, (4 * heightPx) / size.width);
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  return new ImageRun({ type, data, transformation, altText: { id: '1', name: 'Logo', description: 'Logo' } });
}
