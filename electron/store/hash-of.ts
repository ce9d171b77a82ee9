import { createHash } from 'node:crypto';

/** SHA-256 of the bytes, or of the text in UTF-8, in lower-case hex. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
