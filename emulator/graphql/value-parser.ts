import type { Value } from './document.ts';
import type { TokenReader } from './token-reader.ts';

/** A literal; with `constant`, variables are none. */
export function readValue(reader: TokenReader, options: { readonly constant: boolean }): Value {
  const { place } = reader;
  if (reader.is('$') && !options.constant) {
    reader.take();
    return { kind: 'variable', name: reader.name(), place };
  }
  if (reader.is('[')) return { kind: 'list', items: readItems(reader, options), place };
  if (reader.is('{')) return { kind: 'object', fields: readFields(reader, options), place };
  const { kind } = reader.next;
  if (kind === 'mark' || kind === 'end') return reader.unexpected();
  const { text } = reader.take();
  if (kind !== 'name') return { kind, text, place };
  if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true', place };
  return text === 'null' ? { kind: 'null', place } : { kind: 'enum', text, place };
}

function readItems(reader: TokenReader, options: { readonly constant: boolean }): Value[] {
  reader.expect('[');
  const items: Value[] = [];
  while (!reader.skip(']')) items.push(readValue(reader, options));
  return items;
}

function readFields(reader: TokenReader, options: { readonly constant: boolean }): Map<string, Value> {
  reader.expect('{');
  const fields = new Map<string, Value>();
  while (!reader.skip('}')) {
    const name = reader.name();
    if (fields.has(name)) reader.fail(`There can be only one input field named "${name}".`);
    reader.expect(':');
    fields.set(name, readValue(reader, options));
  }
  return fields;
}

/** What stands in parentheses behind a field or directive, if anything does. */
export function readArguments(reader: TokenReader): Map<string, Value> {
  const args = new Map<string, Value>();
  if (!reader.is('(')) return args;
  reader.between('(', ')', () => {
    const name = reader.name();
    if (args.has(name)) reader.fail(`There can be only one argument named "${name}".`);
    reader.expect(':');
    args.set(name, readValue(reader, { constant: false }));
  });
  return args;
}

/** A type as it is written: "ID!", "[Name!]". */
export function readType(reader: TokenReader): string {
  let type: string;
  if (reader.skip('[')) {
    type = `[${readType(reader)}]`;
    reader.expect(']');
  } else type = reader.name();
  return reader.skip('!') ? `${type}!` : type;
}
