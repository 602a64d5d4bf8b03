import { parseSync, Visitor, type Comment, type ParseResult } from 'oxc-parser';
import { type EnvironmentRead, findEnvironmentReads } from './environment-reads.ts';
import { findFunctions, type FunctionFact } from './function-facts.ts';
import { findHandlers, type HandlerFact } from './handler-facts.ts';
import { createLineFinder } from './line-finder.ts';

export interface ImportFact {
  readonly specifier: string;
  readonly line: number;
  /** True when nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** What the rules look at in one file. Paths are relative to the project's root, with `/`. */
export interface SourceFacts {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly ImportFact[];
  /** Lines of `import(x)` where x is not a plain text, so that nobody can tell what is imported. */
  readonly obscureImports: readonly number[];
  readonly defaultExport: number | undefined;
  /** The file hands on other files' exports and has nothing of its own. */
  readonly isBarrel: boolean;
  readonly starExports: readonly number[];
  readonly environmentReads: readonly EnvironmentRead[];
  readonly silencedLines: readonly number[];
  readonly functions: readonly FunctionFact[];
  /** What a route file exports. */
  readonly handlers: readonly HandlerFact[];
}

const SILENCERS = /\b(?:eslint|oxlint)-disable|@ts-(?:ignore|expect-error|nocheck)\b/;

/** Parses one TypeScript file. Throws, naming the file, when it cannot be parsed. */
export function readFacts(path: string, source: string): SourceFacts {
  const parsed = parseSync(path, source);
  const [error] = parsed.errors;
  if (error) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const lineOf = createLineFinder(source);
  const { dynamic, obscure } = findDynamicImports(parsed, lineOf);
  const exported = parsed.module.staticExports.flatMap((statement) => statement.entries);
  const defaults = exported.filter(({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default');
  return {
    path,
    lines: source.split('\n').length - (source.endsWith('\n') ? 1 : 0),
    imports: [...findStaticImports(parsed, lineOf), ...dynamic],
    obscureImports: obscure,
    defaultExport: defaults.map((entry) => lineOf(entry.start)).at(0),
    isBarrel: exported.length > 0 && parsed.program.body.every(handsOn),
    starExports: exported
      .filter((entry) => entry.importName.kind === 'AllButDefault')
      .map((entry) => lineOf(entry.start)),
    environmentReads: findEnvironmentReads(parsed.program, lineOf),
    silencedLines: parsed.comments.filter(isSilencer).map((comment) => lineOf(comment.start)),
    functions: findFunctions(parsed.program, lineOf),
    handlers: findHandlers(parsed, lineOf),
  };
}

function findStaticImports(parsed: ParseResult, lineOf: (offset: number) => number): ImportFact[] {
  const imports = parsed.module.staticImports.map((statement) => ({
    specifier: statement.moduleRequest.value,
    line: lineOf(statement.start),
    typeOnly: statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
  }));
  const exports = parsed.module.staticExports.flatMap((statement) =>
    statement.entries.flatMap((entry) =>
      entry.moduleRequest
        ? [{ specifier: entry.moduleRequest.value, line: lineOf(entry.start), typeOnly: entry.isType }]
        : [],
    ),
  );
  return [...imports, ...exports];
}

/** `import('x')` as a value, and `import('x').Y` as a type. */
function findDynamicImports(
  parsed: ParseResult,
  lineOf: (offset: number) => number,
): { dynamic: ImportFact[]; obscure: number[] } {
  const dynamic: ImportFact[] = [];
  const obscure: number[] = [];
  new Visitor({
    ImportExpression(node) {
      const { source } = node;
      if (source.type === 'Literal' && typeof source.value === 'string')
        dynamic.push({ specifier: source.value, line: lineOf(node.start), typeOnly: false });
      else obscure.push(lineOf(node.start));
    },
    TSImportType(node) {
      dynamic.push({ specifier: node.source.value, line: lineOf(node.start), typeOnly: true });
    },
  }).visit(parsed.program);
  return { dynamic, obscure };
}

function handsOn(statement: ParseResult['program']['body'][number]): boolean {
  if (statement.type === 'ExportAllDeclaration' || statement.type === 'ImportDeclaration') return true;
  return statement.type === 'ExportNamedDeclaration' && statement.declaration === null;
}

function isSilencer(comment: Comment): boolean {
  return SILENCERS.test(comment.value);
}
