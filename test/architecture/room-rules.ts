import type { Import } from './imports.ts';
import type { SourceFile } from './source-file.ts';

/** What the files of a room may import. */
export interface RoomRule {
  /** The beginnings of the paths that may be imported. */
  readonly files: readonly string[];
  /** The same for what may be imported by `import type` only. */
  readonly typesOf: readonly string[];
  /** Names of packages; `node:` stands for all that Node brings along. */
  readonly packages: readonly string[];
  /** The way out, for whoever broke the rule. */
  readonly instead: string;
}

/** One sentence for each import that the rule of its room forbids. */
export function brokenRoomRules(files: readonly SourceFile[], rules: Readonly<Record<string, RoomRule>>): string[] {
  return files.flatMap((file) => {
    const rule = rules[file.room];
    if (!rule) return [];
    const forbidden = file.imports.filter((found) => !isAllowed(found, rule));
    return forbidden.map((found) => `${place(file, found)} imports ${found.target}: ${rule.instead}`);
  });
}

function isAllowed(found: Import, rule: RoomRule): boolean {
  if (found.kind === 'package') {
    return rule.packages.includes(found.target.startsWith('node:') ? 'node:' : found.target);
  }
  const beginnings = found.typeOnly ? [...rule.files, ...rule.typesOf] : rule.files;
  return beginnings.some((beginning) => found.target.startsWith(beginning));
}

/** One sentence for each import from a room of the engine to one above it. `order` lists them from the bottom up. */
export function upwardImports(files: readonly SourceFile[], order: readonly (readonly string[])[]): string[] {
  return engineImports(files).flatMap(({ file, found, from, to }) => {
    const [levelFrom, levelTo] = [from, to].map((room) => order.findIndex((level) => level.includes(room)));
    if (levelFrom === undefined || levelTo === undefined || levelFrom < 0 || levelTo <= levelFrom) return [];
    const advice = `move what both need down into ${from} or below, or pass it in as an argument`;
    return [`${place(file, found)} imports ${found.target}, but ${to} lies above ${from}: ${advice}.`];
  });
}

/** One sentence for each room of the engine that imports the shipped deals. */
export function libraryImports(files: readonly SourceFile[]): string[] {
  const offending = engineImports(files).filter(({ from, to }) => to === 'library' && from !== 'library');
  return offending.map(
    ({ file, found }) =>
      `${place(file, found)} imports ${found.target}: no code knows a deal by name; take it as an argument.`,
  );
}

/** The imports between files that lie in rooms of the engine, engine/index.ts and its like left out. */
function engineImports(files: readonly SourceFile[]) {
  return files.flatMap((file) =>
    file.imports.flatMap((found) => {
      const [from, to] = [engineRoom(file.path), engineRoom(found.target)];
      return from !== undefined && to !== undefined ? [{ file, found, from, to }] : [];
    }),
  );
}

/** `deal` for engine/deal/edits/apply.ts; undefined for engine/index.ts and for what lies outside the engine. */
export function engineRoom(file: string): string | undefined {
  const [top, room, rest] = file.split('/');
  return top === 'engine' && rest !== undefined ? room : undefined;
}

export function place(file: SourceFile, { line }: { line: number }): string {
  return `${file.path}:${line}`;
}
