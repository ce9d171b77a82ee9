import { inflateSync } from 'node:zlib';

/** A page of a PDF: what it prints, run by run, in the order in which it is painted. */
export interface PdfPage {
  runs: string[];
  /** All of it without spaces, because those may be gaps and not characters. */
  text: string;
}

const numberAfter = (body: string, key: string): string | undefined => new RegExp(`${key} (\\d+)`).exec(body)?.[1];

/** Reads what Chromium writes, which is plain but for compressed streams. */
export class PdfReader {
  readonly #text: string;
  readonly #bytes: Uint8Array;
  readonly #places = new Map<string, number>();
  readonly #glyphs = new Map<string, Map<number, string>>();

  constructor(pdf: Uint8Array) {
    this.#bytes = pdf;
    this.#text = Buffer.from(pdf).toString('latin1');
    for (const { 1: number = '', index } of this.#text.matchAll(/(?<=\n)(\d+) 0 obj\n/g))
      this.#places.set(number, index);
  }

  pages(): PdfPage[] {
    const bodies = this.#pagesBelow(this.#find(/<<\/Type \/Pages\b(?:(?!endobj|\/Parent)[^])*endobj/));
    return bodies.map((body) => {
      const runs = this.#runs(body);
      return { runs, text: runs.join('').replaceAll(' ', '') };
    });
  }

  /** The names of its fonts, and how many of their programs are inside. */
  fonts(): { names: string[]; embedded: number; described: number } {
    const names = new Set([...this.#text.matchAll(/\/FontName \/(?:\w+\+)?([\w-]+)/g)].map(([, name = '']) => name));
    return {
      names: [...names],
      embedded: this.count(/\/FontFile2 /g),
      described: this.count(/\/Type \/FontDescriptor/g),
    };
  }

  count(pattern: RegExp): number {
    return [...this.#text.matchAll(pattern)].length;
  }

  #find(pattern: RegExp): string {
    return pattern.exec(this.#text)?.[0] ?? '';
  }

  #object(number: string | undefined): string {
    const start = this.#places.get(number ?? '') ?? this.#text.length;
    const end = /endobj|stream\n/.exec(this.#text.slice(start))?.index ?? 0;
    return this.#text.slice(start, start + end);
  }

  #stream(number: string | undefined): string {
    const body = this.#object(number);
    const start = (this.#places.get(number ?? '') ?? 0) + body.length + 'stream\n'.length;
    const length = Number(numberAfter(body, '/Length'));
    return inflateSync(this.#bytes.subarray(start, start + length)).toString('latin1');
  }

  #pagesBelow(node: string): string[] {
    const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1];
    if (kids === undefined) return [node];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => this.#pagesBelow(this.#object(kid)));
  }

  #runs(page: string): string[] {
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [name, number]),
    );
    let glyphs = new Map<number, string>();
    const runs: string[] = [];
    for (const [, block = ''] of this.#stream(numberAfter(page, '/Contents')).matchAll(/\bBT\n([^]*?)\bET\b/g)) {
      let run = '';
      for (const [, font, hex = ''] of block.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]*)>/g)) {
        if (font !== undefined) glyphs = this.#glyphsOf(fonts.get(font));
        else run += (hex.match(/.{4}/g) ?? []).map((code) => glyphs.get(Number.parseInt(code, 16)) ?? '?').join('');
      }
      runs.push(run);
    }
    return runs;
  }

  #glyphsOf(font: string | undefined): Map<number, string> {
    const known = this.#glyphs.get(font ?? '');
    if (known) return known;
    const glyphs = glyphMap(this.#stream(numberAfter(this.#object(font), '/ToUnicode')));
    this.#glyphs.set(font ?? '', glyphs);
    return glyphs;
  }
}

/** Which character a glyph stands for. */
function glyphMap(cmap: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, list = ''] of cmap.matchAll(/beginbf(?:char|range)\n([^]*?)endbf/g)) {
    for (const line of list.trim().split('\n')) {
      const codes = [...line.matchAll(/<([0-9A-F]+)>/g)].map(([, hex = '']) => Number.parseInt(hex, 16));
      const [first = 0, second = 0, third] = codes;
      const [last, to] = third === undefined ? [first, second] : [second, third];
      for (let code = first; code <= last; code += 1) glyphs.set(code, String.fromCharCode(to + code - first));
    }
  }
  return glyphs;
}
