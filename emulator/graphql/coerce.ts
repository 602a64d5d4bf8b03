import type { Value } from './document.ts';
import { GraphqlError } from './graphql-error.ts';
import { isRequired, itemType, nameOf, nullable, own } from './schema.ts';
import type { Schema } from './schema.ts';

/** What variables came to. One that is absent was not given and has no fallback. */
export type Variables = ReadonlyMap<string, unknown>;

/** A literal as plain data; enum values become their names. Variables that were not given are undefined. */
export function plainValue(value: Value, variables: Variables): unknown {
  switch (value.kind) {
    case 'variable':
      return variables.get(value.name);
    case 'int':
    case 'float':
      return Number(value.text);
    case 'text':
    case 'enum':
      return value.text;
    case 'boolean':
      return value.value;
    case 'null':
      return null;
    case 'list':
      return value.items.map((item) => plainValue(item, variables) ?? null);
    case 'object':
      return Object.fromEntries(
        [...value.fields].flatMap(([name, field]) => {
          const plain = plainValue(field, variables);
          return plain === undefined ? [] : [[name, plain]];
        }),
      );
  }
}

/** Plain data as the type wants it. Throws, naming the place in the data, when it does not fit. */
export function coerced<C>(schema: Schema<C>, type: string, data: unknown, at: string): unknown {
  if (data === undefined || data === null) {
    if (isRequired(type)) throw new GraphqlError(`Expected value of type "${type}" at "${at}", found null.`);
    return data;
  }
  const item = itemType(type);
  if (item !== null) {
    const items = Array.isArray(data) ? data : [data];
    return items.map((each, index) => coerced(schema, item, each, `${at}[${index}]`));
  }
  const named = own(schema, nameOf(type));
  if (named === undefined) return scalar(nullable(type), data, at);
  if (named.kind === 'enum') {
    if (typeof data === 'string' && named.values.includes(data)) return data;
    throw new GraphqlError(`Value ${JSON.stringify(data)} at "${at}" does not exist in "${nameOf(type)}" enum.`);
  }
  if (named.kind !== 'input') throw new GraphqlError(`"${nameOf(type)}" is not an input type.`);
  return inputObject(schema, nameOf(type), named.fields, data, at);
}

function inputObject<C>(
  schema: Schema<C>,
  name: string,
  fields: Readonly<Record<string, string>>,
  data: unknown,
  at: string,
): Record<string, unknown> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new GraphqlError(`Expected type "${name}" to be an object at "${at}".`);
  const given = new Map<string, unknown>(Object.entries(data));
  for (const key of given.keys())
    if (own(fields, key) === undefined) throw new GraphqlError(`Field "${key}" is not defined by type "${name}".`);
  const read: Record<string, unknown> = {};
  for (const [key, type] of Object.entries(fields)) {
    if (!given.has(key) && isRequired(type))
      throw new GraphqlError(`Field "${name}.${key}" of required type "${type}" was not provided at "${at}".`);
    if (given.has(key)) read[key] = coerced(schema, type, given.get(key), `${at}.${key}`);
  }
  return read;
}

function scalar(type: string, data: unknown, at: string): unknown {
  const isWhole = typeof data === 'number' && Number.isInteger(data);
  if (type === 'ID' && (typeof data === 'string' || isWhole)) return String(data);
  if (type === 'String' && typeof data === 'string') return data;
  if (type === 'Int' && isWhole && Math.abs(data) < 2 ** 31) return data;
  if (type === 'Float' && typeof data === 'number') return data;
  if (type === 'Boolean' && typeof data === 'boolean') return data;
  throw new GraphqlError(`${type} cannot represent value ${JSON.stringify(data)} at "${at}".`);
}
