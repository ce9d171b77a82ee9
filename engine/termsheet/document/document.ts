import type { Picture } from '../picture.ts';
import type { Table } from '../table.ts';
import type { Brand } from './template.ts';

/** Where the figures of a term sheet come from; the same inputs give the same words, so there is no clock in it. */
export interface Provenance {
  /** SHA-256 of the deal document in lower-case hex. */
  hash: string;
  /** The deal's version; absent for a deal file, which has none. */
  version?: number | undefined;
  /** Name of the scenario that every figure is of. */
  scenario: string;
  /** SHA-256 of the scenario as it is kept; absent where it assumes nothing but what the deal's document says. */
  scenarioHash?: string | undefined;
  /** ISO date of the document. */
  date: string;
  /** Version of the program. */
  engine: string;
}

/** A table of the term sheet. */
export interface SheetTable extends Table {
  /** What the whole table is of, in a line under its title: `Settlement Jul 31, 2003, price 100.00000`. */
  subtitle?: string;
  /** The scenario that its figures are of. */
  source: string;
}

/** A term and what it says. */
export interface Fact {
  title: string;
  text: string;
}

/** A rule in the document's words, and what the document calls it. */
export interface RuleItem {
  cite: string;
  text: string;
}

/** A chart; the tables of the same section hold its figures. */
export interface SheetChart {
  id: string;
  title: string;
  picture: Picture;
}

/** A part of a section, in the order in which it is read. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'rules'; rules: RuleItem[] }
  | { kind: 'table'; table: SheetTable }
  | { kind: 'chart'; chart: SheetChart };

/** A section of the term sheet; the id is the kind of section, which a term sheet has once. */
export interface Section {
  id: string;
  title: string;
  blocks: Block[];
}

/** A term sheet as data: it is drawn, printed and exported from this alone. */
export interface TermSheet {
  /** The deal's name. */
  title: string;
  /** What the document is: `Preliminary term sheet`. */
  subtitle: string;
  provenance: Provenance;
  /** What is doubtful about the deal; a term sheet with any carries a watermark. */
  warnings: string[];
  brand: Brand;
  /** The cover first, where the template has it. */
  sections: Section[];
  /** Sections that the template asks for and the deal has nothing for, each with the reason in a sentence. */
  leftOut: Fact[];
}

/** The tables of a section, in order. */
export const tablesOf = ({ blocks }: Section): SheetTable[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));

/** The charts of a section, in order. */
export const chartsOf = ({ blocks }: Section): SheetChart[] =>
  blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));

/** So much of a hash tells two documents apart on a page. */
const shortHash = (hash: string): string => hash.slice(0, 12);

/** `Version 3 a1b2c3d4e5f6, scenario Stress 0a1b2c3d4e5f, 2003-07-23, Trancheworks 0.1.0` for the foot of every page and file. */
export function provenanceText({ hash, version, scenario, scenarioHash, date, engine }: Provenance): string {
  const named = version === undefined ? 'Deal' : `Version ${version}`;
  const under = scenarioHash === undefined ? scenario : `${scenario} ${shortHash(scenarioHash)}`;
  return `${named} ${shortHash(hash)}, scenario ${under}, ${date}, Trancheworks ${engine}`;
}
