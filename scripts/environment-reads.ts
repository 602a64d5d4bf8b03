import { type Node, type Program, Visitor } from 'oxc-parser';

export interface EnvironmentRead {
  readonly line: number;
  /** The variable, when it stands there by name. */
  readonly variable: string | undefined;
}

/** Places that reach the process's environment: `process.env`, `process['env']`, `const { env } = process`, `node:process`. */
export function findEnvironmentReads(program: Program, lineOf: (offset: number) => number): EnvironmentRead[] {
  const reads: EnvironmentRead[] = [];
  const variables = new Map<number, string>();
  new Visitor({
    MemberExpression(node) {
      const named = node.computed
        ? node.property.type === 'Literal' && node.property.value === 'env'
        : node.property.type === 'Identifier' && node.property.name === 'env';
      if (named && isProcess(node.object))
        reads.push({ line: lineOf(node.start), variable: variables.get(node.start) });
      // The outer `….NAME` is met before the `process.env` in it, and both start at the same place.
      else if (node.property.type === 'Identifier') variables.set(node.start, node.property.name);
    },
    VariableDeclarator(node) {
      if (node.id.type === 'ObjectPattern' && node.init && isProcess(node.init)) {
        const takesEnv = node.id.properties.some(
          (property) =>
            property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'env',
        );
        if (takesEnv) reads.push({ line: lineOf(node.start), variable: undefined });
      }
    },
    ImportDeclaration(node) {
      if (node.source.value === 'node:process' || node.source.value === 'process')
        reads.push({ line: lineOf(node.start), variable: undefined });
    },
  }).visit(program);
  return reads;
}

function isProcess(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'process';
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'globalThis' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'process'
  );
}
