import path from 'node:path';
import { isNode, walk, type LineOf, type SyntaxNode } from './syntax-tree.ts';

export interface Import {
  /** A file from the project folder for a relative import, else the name of a package, such as `node:fs`. */
  readonly target: string;
  readonly kind: 'file' | 'package';
  /** Whether nothing is left of it once the types are stripped. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Every import, re-export, dynamic import and type import of a file. */
export function findImports(tree: SyntaxNode, file: string, lineOf: LineOf): Import[] {
  const imports: Import[] = [];
  walk(tree, (node) => {
    const source = importSource(node);
    if (source === undefined) return;
    imports.push({ ...resolve(source, file), typeOnly: isTypeOnly(node), line: lineOf(node.start) });
  });
  return imports;
}

function importSource(node: SyntaxNode): string | undefined {
  const importing = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'];
  if (!importing.includes(node.type) && node.type !== 'TSImportType') return undefined;
  const source = node['source'];
  return isNode(source) && typeof source['value'] === 'string' ? source['value'] : undefined;
}

function isTypeOnly(node: SyntaxNode): boolean {
  return node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type';
}

function resolve(source: string, file: string): Pick<Import, 'target' | 'kind'> {
  if (source.startsWith('.')) return { target: path.posix.join(path.posix.dirname(file), source), kind: 'file' };
  return { target: packageName(source), kind: 'package' };
}

/** `zod/v4` belongs to the package `zod`, `@scope/name/part` to `@scope/name`. */
function packageName(source: string): string {
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
}
