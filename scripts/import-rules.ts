import { posix } from 'node:path';
import { domainOf, IMPORT_TABLE, type Row } from './import-table.ts';
import type { Problem } from './problem.ts';
import type { ImportFact, SourceFacts } from './source-facts.ts';

/** Every import that the table refuses, type imports and dynamic ones included. */
export function checkImports(files: readonly SourceFacts[]): Problem[] {
  return files.flatMap((file) => {
    const row = IMPORT_TABLE.find((candidate) => candidate.from.test(file.path));
    if (!row) {
      const message =
        'The import table says nothing about this folder. Move the file, or give it a row in scripts/import-table.ts.';
      return [{ path: file.path, line: 1, message }];
    }
    return [
      ...file.imports.flatMap((fact) => checkImport(file, fact, row)),
      ...file.obscureImports.map((line) => ({
        path: file.path,
        line,
        message: 'Nobody can tell what this import() loads. Write its path as plain text.',
      })),
      ...checkOneDomain(file),
    ];
  });
}

/** The path, from the project's root, of what an import names; undefined for a package or a built-in module. */
export function resolveImport(importer: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(importer), specifier));
  return undefined;
}

function checkImport(file: SourceFacts, fact: ImportFact, row: Row): Problem[] {
  const target = resolveImport(file.path, fact.specifier);
  const problem = (what: string): Problem[] => [
    { path: file.path, line: fact.line, message: `${what}. ${row.instead}` },
  ];
  if (target === undefined) {
    return row.neverPackages?.test(fact.specifier)
      ? problem(`${placeOf(file.path)} must not import ${fact.specifier}`)
      : [];
  }
  if (isSamePlace(file.path, target)) return [];
  const permissions = row.may.filter((permission) => permission.to.test(target));
  if (permissions.some((permission) => !permission.typesOnly || fact.typeOnly)) return [];
  const reason = permissions.length > 0 ? 'must import only types of' : 'must not import';
  return problem(`${placeOf(file.path)} ${reason} ${target}`);
}

/** Its one answer spares the round trips before the first rows, so it is made of several domains (docs/decisions/0019). */
const OPENING_ROUTE = 'app/api/session/route.ts';

/** One route, one domain. The tenancy (lib/stores) may come with it. */
function checkOneDomain(file: SourceFacts): Problem[] {
  if (!file.path.startsWith('app/api/') || file.path === OPENING_ROUTE) return [];
  const domains = new Map<string, number>();
  for (const fact of file.imports) {
    const domain = domainOf(resolveImport(file.path, fact.specifier) ?? '');
    if (domain !== undefined && domain !== 'stores' && !domains.has(domain)) domains.set(domain, fact.line);
  }
  const [, second] = domains;
  if (!second) return [];
  const names = [...domains.keys()].map((name) => `lib/${name}`).join(' and ');
  const message = `A route calls one domain, and this one imports ${names}. Let a service of one domain do the whole, or split the route.`;
  return [{ path: file.path, line: second[1], message }];
}

function isSamePlace(importer: string, target: string): boolean {
  return placeOf(importer) === placeOf(target);
}

/** The folder within which files may import each other freely. */
function placeOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  if (!path.includes('/')) return path;
  if (path.startsWith('tests/unit/emulator/')) return 'tests/unit/emulator';
  if (top === 'app') return second === 'api' ? path : 'app';
  return ['lib', 'components', 'prisma'].includes(top) ? `${top}/${second}` : top;
}
