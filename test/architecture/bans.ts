import { nameOf, walk, type LineOf, type SyntaxNode } from './syntax-tree.ts';

/** Something that some room must not contain. */
export interface Ban {
  readonly kind: 'any' | 'default export' | 'surroundings';
  readonly text: string;
  readonly line: number;
}

const globals = ['console', 'process', 'globalThis', 'performance', 'crypto', 'fetch', 'require', 'Buffer'];

/** Finds `any`, default exports, and each use of the clock, of randomness and of what lies around the program. */
export function findBans(tree: SyntaxNode, lineOf: LineOf): Ban[] {
  const bans: Ban[] = [];
  walk(tree, (node) => {
    const ban = banOf(node);
    if (ban) bans.push({ ...ban, line: lineOf(node.start) });
  });
  return bans;
}

function banOf(node: SyntaxNode): Omit<Ban, 'line'> | undefined {
  if (node.type === 'TSAnyKeyword') return { kind: 'any', text: 'any' };
  if (node.type === 'ExportDefaultDeclaration') return { kind: 'default export', text: 'export default' };
  const text = surroundings(node);
  return text === undefined ? undefined : { kind: 'surroundings', text };
}

function surroundings(node: SyntaxNode): string | undefined {
  if (node.type === 'NewExpression') return isDateWithoutArguments(node) ? 'new Date()' : undefined;
  if (node.type === 'CallExpression') return calledGlobal(nameOf(node['callee']));
  if (node.type === 'MemberExpression') return memberOfGlobal(nameOf(node['object']), nameOf(node['property']));
  return undefined;
}

function isDateWithoutArguments(node: SyntaxNode): boolean {
  const args = node['arguments'];
  return nameOf(node['callee']) === 'Date' && Array.isArray(args) && args.length === 0;
}

function calledGlobal(name: string | undefined): string | undefined {
  return name !== undefined && (name === 'Date' || globals.includes(name)) ? `${name}()` : undefined;
}

function memberOfGlobal(object: string | undefined, property: string | undefined): string | undefined {
  const text = `${object}.${property}`;
  if (text === 'Date.now' || text === 'Math.random') return text;
  return object !== undefined && globals.includes(object) ? text : undefined;
}
