import { type Node, type Program, Visitor } from 'oxc-parser';

export interface FunctionFact {
  /** As it is called in the source; "anonymous function" for a callback. */
  readonly name: string;
  readonly line: number;
  /** From its first line to its last, both counted. */
  readonly lines: number;
}

/** Every function with its length, those inside others too. */
export function findFunctions(program: Program, lineOf: (offset: number) => number): FunctionFact[] {
  const functions: FunctionFact[] = [];
  /** Names that a declaration around a function gives it, by the function's own start. */
  const names = new Map<number, string>();
  const name = (value: Node | null, key: Node): void => {
    const inner = value && unwrap(value);
    if (inner && key.type === 'Identifier') names.set(inner.start, key.name);
  };
  const add = (node: { start: number; end: number; id?: { name: string } | null }): void => {
    const line = lineOf(node.start);
    functions.push({
      name: node.id?.name ?? names.get(node.start) ?? 'anonymous function',
      line,
      lines: lineOf(node.end - 1) - line + 1,
    });
  };
  new Visitor({
    VariableDeclarator: (node) => name(node.init, node.id),
    Property: (node) => name(node.value, node.key),
    PropertyDefinition: (node) => name(node.value, node.key),
    MethodDefinition: (node) => name(node.value, node.key),
    FunctionDeclaration: add,
    FunctionExpression: add,
    ArrowFunctionExpression: add,
  }).visit(program);
  return functions;
}

/** `memo(function …)`: the function inside carries the name of what the call is assigned to. */
function unwrap(node: Node): Node {
  const [first] = node.type === 'CallExpression' ? node.arguments : [];
  const wrapped = first?.type === 'ArrowFunctionExpression' || first?.type === 'FunctionExpression';
  return first && wrapped ? first : node;
}
