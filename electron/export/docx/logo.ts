import { ImageRun } from 'docx';
import { pictureSize } from '../picture-size.ts';

/** A brand's logo so many pixels high, at most four times as wide; nothing where it is no picture after all. */
export function logoOf(dataUrl: string | undefined, heightPx: number): ImageRun | undefined {
  const [, kind, base64] = /^data:image\/(png|jpeg);base64,(.+)$/.exec(dataUrl ?? '') ?? [];
  if (base64 === undefined) return undefined;
  const type = kind === 'png' ? 'png' : 'jpg';
  const data = new Uint8Array(Buffer.from(base64, 'base64'));
  const size = pictureSize(data, type);
  if (!size || size.width === 0 || size.height === 0) return undefined;
  const scale = Math.min(heightPx / size.height, (4 * heightPx) / size.width);
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  return new ImageRun({ type, data, transformation, altText: { id: '1', name: 'Logo', description: 'Logo' } });
}
