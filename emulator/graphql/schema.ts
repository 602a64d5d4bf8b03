/** A field that can be asked for. `type` is written as in GraphQL: "[Edge!]". Without `resolve`, the source's own property. */
export interface FieldType<Context> {
  readonly type: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly resolve?: (source: unknown, args: Readonly<Record<string, unknown>>, context: Context) => unknown;
}

export type NamedType<Context> =
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, FieldType<Context>>> }
  | { readonly kind: 'input'; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'enum'; readonly values: readonly string[] };

/** What can be asked and done. `Query` and `Mutation` are where operations begin. */
export type Schema<Context> = Readonly<Record<string, NamedType<Context>>>;

/** What a record has under a name that a caller chose: "constructor" and the like are in every object, and in no schema. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

export const SCALARS: ReadonlySet<string> = new Set(['ID', 'String', 'Int', 'Float', 'Boolean']);

export function isRequired(type: string): boolean {
  return type.endsWith('!');
}

/** Without the "!" at its end. */
export function nullable(type: string): string {
  return isRequired(type) ? type.slice(0, -1) : type;
}

/** What a list has in it; null when the type is no list. */
export function itemType(type: string): string | null {
  const bare = nullable(type);
  return bare.startsWith('[') ? bare.slice(1, -1) : null;
}

/** The name inside all brackets. */
export function nameOf(type: string): string {
  return type.replaceAll(/[[\]!]/g, '');
}

/** Whether a variable of one type can stand where another is wanted. */
export function fits(given: string, wanted: string, hasFallback: boolean): boolean {
  if (isRequired(wanted) && !isRequired(given) && !hasFallback) return false;
  const [givenItem, wantedItem] = [itemType(given), itemType(wanted)];
  if (givenItem === null || wantedItem === null) return nullable(given) === nullable(wanted);
  return fits(givenItem, wantedItem, false);
}
