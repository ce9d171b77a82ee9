import { SaxesParser } from 'saxes';
import { damagedWorkbook } from '../refusals.ts';

export type Attributes = Readonly<Record<string, string>>;

/**
 * What to do at each tag and text; names come without their namespace prefix. Reading aids of East Asian texts, which
 * say them again in other letters, are passed over.
 */
export interface XmlHandlers {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** `row` for `x:row`, as some programs write it. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Feeds XML that comes in pieces to the handlers; yields the bytes read after each piece. Throws UserError. */
export async function* readXml(
  pieces: AsyncIterable<Buffer>,
  name: string,
  { open, text, close }: XmlHandlers,
): AsyncGenerator<number> {
  const parser = new SaxesParser<{ xmlns?: false; position: false }>({ position: false });
  let inReadingAid = false;
  parser.on('error', (error) => {
    throw damagedWorkbook(name, error.message);
  });
  const onText = (piece: string) => void (inReadingAid || text?.(piece));
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('opentag', (tag) => {
    const tagName = localName(tag.name);
    if (tagName === 'rPh') inReadingAid = true;
    open?.(tagName, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    const tagName = localName(tag.name);
    if (tagName === 'rPh') inReadingAid = false;
    close?.(tagName);
  });
  const decoder = new TextDecoder();
  let bytesRead = 0;
  for await (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }));
    bytesRead += piece.length;
    yield bytesRead;
  }
  if (bytesRead > 0) parser.close();
}

/** The same for a part that is read as a whole. */
export async function readWholeXml(pieces: AsyncIterable<Buffer>, name: string, handlers: XmlHandlers): Promise<void> {
  const reading = readXml(pieces, name, handlers);
  while (!(await reading.next()).done);
}
