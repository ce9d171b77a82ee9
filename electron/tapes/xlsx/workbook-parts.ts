import path from 'node:path/posix';
import { UserError } from '../../../engine/units/user-error.ts';
import { clipped } from '../../../engine/units/quote.ts';
import { damagedWorkbook } from '../refusals.ts';
import { readWholeXml } from './xml.ts';
import type { ZipParts } from './zip-parts.ts';

export interface SheetPart {
  name: string;
  /** Path of its part. */
  part: string;
  hidden: boolean;
}

export interface WorkbookParts {
  sheets: SheetPart[];
  /** Days count from 1904, as on old Macintosh computers. */
  from1904: boolean;
  sharedStrings?: string | undefined;
  styles?: string | undefined;
}

interface Relation {
  id: string;
  /** `worksheet`, `styles`: the end of the type's address. */
  type: string;
  part: string;
}

/** What a part points at; the paths in it are relative to the part's folder. */
async function relationsOf(zip: ZipParts, part: string): Promise<Relation[]> {
  const { dir, base } = path.parse(part);
  const found: Relation[] = [];
  await readWholeXml(zip.read(path.join(dir, '_rels', `${base}.rels`)), zip.name, {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return;
      found.push({ id, type: path.basename(type), part: path.resolve('/', dir, target).slice(1) });
    },
  });
  return found;
}

async function workbookPart(zip: ZipParts): Promise<string> {
  const part = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.part;
  const refuse = (is: string): never => {
    throw new UserError(`${clipped(zip.name)} is ${is}: save it as .xlsx or CSV and import that.`);
  };
  if (zip.paths.has('content.xml')) return refuse('an OpenDocument file');
  if (part?.endsWith('.bin')) return refuse('a binary Excel workbook (.xlsb)');
  if (part === undefined || !/workbook\w*\.xml$/i.test(part)) return refuse('a ZIP archive and no workbook');
  if (!zip.paths.has(part)) throw damagedWorkbook(zip.name, `${part} is missing`);
  return part;
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** The sheets of a workbook in the order of their tabs, and where its other parts lie. */
export async function readWorkbookParts(zip: ZipParts): Promise<WorkbookParts> {
  const part = await workbookPart(zip);
  const relations = await relationsOf(zip, part);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await readWholeXml(zip.read(part), zip.name, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      // Charts on sheets of their own are in the list too.
      const id = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const relation = relations.find((found) => found.id === id && found.type === 'worksheet');
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      if (relation) sheets.push({ name: attributes['name'] ?? '', part: relation.part, hidden });
    },
  });
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.part;
  return { sheets, from1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}
