import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { findBans, type Ban } from './bans.ts';
import { findImports, type Import } from './imports.ts';
import { measureFunctions, type MeasuredFunction } from './measures.ts';
import { asNode } from './syntax-tree.ts';

/** What architecture.test.ts knows about a file. Paths start at the project folder and use slashes. */
export interface SourceFile {
  readonly path: string;
  /** The folder at the top that the file belongs to, such as `engine`. */
  readonly room: string;
  readonly lineCount: number;
  readonly imports: readonly Import[];
  readonly functions: readonly MeasuredFunction[];
  readonly bans: readonly Ban[];
}

const projectFolder = path.join(import.meta.dirname, '..', '..');

/** Every TypeScript file of the rooms. */
export function readSourceFiles(rooms: readonly string[]): SourceFile[] {
  const patterns = rooms.map((room) => `${room}/**/*.{ts,tsx}`);
  return globSync(patterns, { cwd: projectFolder }).map((file) => readSourceFile(file.replaceAll(path.sep, '/')));
}

function readSourceFile(file: string): SourceFile {
  return describeSource(file, readFileSync(path.join(projectFolder, file), 'utf8'));
}

/** The same for a text that is in no file. */
export function describeSource(file: string, text: string): SourceFile {
  const { program, errors } = parseSync(file, text, { sourceType: 'module' });
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const tree = asNode(program);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  return {
    path: file,
    room: file.split('/')[0] ?? '',
    lineCount: text.trimEnd().split('\n').length,
    imports: findImports(tree, file, lineOf),
    functions: measureFunctions(tree, lineOf),
    bans: findBans(tree, lineOf),
  };
}
