/** A node of the parsed program, in the ESTree shape with TypeScript's additions. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

/** The line of a character offset, counted from 1. */
export type LineOf = (offset: number) => number;

/** Calls `visit` for a node and everything below it, each with the node it hangs on. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | undefined) => void,
  parent?: SyntaxNode,
): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, node);
    }
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function asNode(value: unknown): SyntaxNode {
  if (!isNode(value)) throw new Error('This is no node of a syntax tree.');
  return value;
}

/** The name of an identifier, or undefined for every other node. */
export function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' ? String(value['name']) : undefined;
}
