import type { Expression, ParseResult, VariableDeclarator } from 'oxc-parser';

/** One export of a file, and what made it. */
export interface HandlerFact {
  readonly name: string;
  readonly line: number;
  /** The function whose call's result is exported, and where that function comes from; undefined for anything else. */
  readonly madeBy: { readonly name: string; readonly specifier: string } | undefined;
  /** What the route declares: the properties of the first argument of that call, by name. */
  readonly declared: Readonly<Record<string, DeclaredValue>>;
  /** A plain text, number or the like: a setting for the framework. */
  readonly isLiteral: boolean;
}

/** A text as it stands there, an import to look up, or something else, of which only the running program knows what it is. */
export type DeclaredValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'import'; readonly name: string; readonly specifier: string }
  | { readonly kind: 'other' };

/** Exports that are values, with the imported function that each is the result of. */
export function findHandlers(parsed: ParseResult, lineOf: (offset: number) => number): HandlerFact[] {
  const origins = readImportOrigins(parsed);
  return parsed.program.body.flatMap((statement): HandlerFact[] => {
    if (statement.type === 'ExportAllDeclaration') return [unmade('*', lineOf(statement.start))];
    if (statement.type !== 'ExportNamedDeclaration' || statement.exportKind === 'type') return [];
    const { declaration } = statement;
    const line = lineOf(statement.start);
    if (declaration?.type === 'VariableDeclaration')
      return declaration.declarations.map((declarator) => describe(declarator, line, origins));
    if (declaration?.type === 'FunctionDeclaration') return [unmade(declaration.id?.name ?? 'default', line)];
    return statement.specifiers.map(({ exported }) =>
      unmade(exported.type === 'Identifier' ? exported.name : exported.value, line),
    );
  });
}

type Origins = ReadonlyMap<string, { name: string; specifier: string }>;

function readImportOrigins(parsed: ParseResult): Origins {
  const origins = new Map<string, { name: string; specifier: string }>();
  for (const { moduleRequest, entries } of parsed.module.staticImports) {
    for (const { importName, localName } of entries)
      origins.set(localName.value, { name: importName.name ?? localName.value, specifier: moduleRequest.value });
  }
  return origins;
}

function describe(declarator: VariableDeclarator, line: number, origins: Origins): HandlerFact {
  const name = declarator.id.type === 'Identifier' ? declarator.id.name : 'a pattern';
  const made = declarator.init;
  const declared = readDeclared(made, origins);
  return { name, line, madeBy: originOfCall(made, origins), declared, isLiteral: made?.type === 'Literal' };
}

function readDeclared(made: Expression | null, origins: Origins): HandlerFact['declared'] {
  const [route] = made?.type === 'CallExpression' ? made.arguments : [];
  if (route?.type !== 'ObjectExpression') return {};
  return Object.fromEntries(
    route.properties.flatMap((property): [string, DeclaredValue][] => {
      if (property.type !== 'Property' || property.key.type !== 'Identifier') return [];
      return [[property.key.name, readValue(property.value, origins)]];
    }),
  );
}

function readValue(value: Expression, origins: Origins): DeclaredValue {
  if (value.type === 'Literal' && typeof value.value === 'string') return { kind: 'text', text: value.value };
  const origin = value.type === 'Identifier' ? origins.get(value.name) : undefined;
  return origin === undefined ? { kind: 'other' } : { kind: 'import', ...origin };
}

function originOfCall(made: Expression | null, origins: Origins): HandlerFact['madeBy'] {
  if (made?.type !== 'CallExpression' || made.callee.type !== 'Identifier') return undefined;
  return origins.get(made.callee.name);
}

function unmade(name: string, line: number): HandlerFact {
  return { name, line, madeBy: undefined, declared: {}, isLiteral: false };
}
