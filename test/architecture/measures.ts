import { nameOf, walk, type LineOf, type SyntaxNode } from './syntax-tree.ts';

export interface MeasuredFunction {
  readonly name: string;
  readonly line: number;
  readonly lineCount: number;
}

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/** The length of every function, from its first line to its last; `describe` blocks are lists of tests and not counted. */
export function measureFunctions(tree: SyntaxNode, lineOf: LineOf): MeasuredFunction[] {
  const functions: MeasuredFunction[] = [];
  walk(tree, (node, parent) => {
    if (!functionTypes.includes(node.type) || isDescribeCall(parent)) return;
    const line = lineOf(node.start);
    functions.push({ name: functionName(node, parent), line, lineCount: lineOf(node.end) - line + 1 });
  });
  return functions;
}

function isDescribeCall(node: SyntaxNode | undefined): boolean {
  return node?.type === 'CallExpression' && (nameOf(node['callee']) ?? '').startsWith('describe');
}

function functionName(node: SyntaxNode, parent: SyntaxNode | undefined): string {
  return nameOf(node['id']) ?? nameOf(parent?.['id']) ?? nameOf(parent?.['key']) ?? 'a function without a name';
}
