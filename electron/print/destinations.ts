/** Objects of a PDF by number, as Chromium writes them: each in plain text at its own place. */
function objectsOf(text: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of text.matchAll(/\n(\d+) 0 obj\n([^]*?)(?=\nendobj|stream\n)/g)) {
    objects.set(number, body);
  }
  return objects;
}

const references = (list: string): string[] => [...list.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number);

/** The numbers of the page objects below a node of the page tree, in order. */
function pagesBelow(objects: ReadonlyMap<string, string>, node: string): string[] {
  const body = objects.get(node) ?? '';
  const [, kids] = /\/Kids \[([^\]]*)\]/.exec(body) ?? [];
  return kids === undefined ? [node] : references(kids).flatMap((kid) => pagesBelow(objects, kid));
}

/** The page, from 1, of each place in a PDF of Chromium that something links to. */
export function destinationPages(pdf: Uint8Array): Map<string, number> {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const [root] = [...objects].find(([, body]) => body.includes('/Type /Pages') && !body.includes('/Parent ')) ?? [];
  const order = root === undefined ? [] : pagesBelow(objects, root);
  const found = new Map<string, number>();
  for (const body of objects.values()) {
    for (const [, name = '', page = ''] of body.matchAll(/\/([\w-]+) \[(\d+) 0 R \/XYZ /g)) {
      found.set(name, order.indexOf(page) + 1);
    }
  }
  return found;
}
