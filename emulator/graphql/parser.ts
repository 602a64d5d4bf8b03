import type {
  Directive,
  FieldNode,
  FragmentNode,
  GraphqlDocument,
  OperationNode,
  Selection,
  VariableDefinition,
} from './document.ts';
import { GraphqlError } from './graphql-error.ts';
import { TokenReader } from './token-reader.ts';
import { readArguments, readType, readValue } from './value-parser.ts';

const OPERATIONS = ['query', 'mutation', 'subscription'] as const;

/** Reads an executable document: operations and fragments. Type definitions are no part of a request. */
export function parseDocument(source: string): GraphqlDocument {
  const reader = new TokenReader(source);
  const operations: OperationNode[] = [];
  const fragments = new Map<string, FragmentNode>();
  while (reader.next.kind !== 'end') {
    if (!reader.isWord('fragment')) {
      operations.push(readOperation(reader));
      continue;
    }
    const fragment = readFragment(reader);
    if (fragments.has(fragment.name))
      throw new GraphqlError(`There can be only one fragment named "${fragment.name}".`, { places: [fragment.place] });
    fragments.set(fragment.name, fragment);
  }
  if (operations.length === 0) reader.unexpected();
  return { operations, fragments };
}

function readOperation(reader: TokenReader): OperationNode {
  const { place } = reader;
  if (reader.is('{')) return { kind: 'query', name: null, variables: [], selection: readSelection(reader), place };
  const kind = OPERATIONS.find((word) => reader.isWord(word));
  if (kind === undefined) return reader.unexpected();
  reader.take();
  const name = reader.next.kind === 'name' ? reader.name() : null;
  const variables = reader.is('(') ? reader.between('(', ')', () => readVariable(reader)) : [];
  readDirectives(reader);
  return { kind, name, variables, selection: readSelection(reader), place };
}

function readVariable(reader: TokenReader): VariableDefinition {
  const { place } = reader;
  reader.expect('$');
  const name = reader.name();
  reader.expect(':');
  const type = readType(reader);
  const fallback = reader.skip('=') ? readValue(reader, { constant: true }) : null;
  readDirectives(reader);
  return { name, type, fallback, place };
}

function readFragment(reader: TokenReader): FragmentNode {
  const { place } = reader;
  reader.take();
  if (reader.isWord('on')) reader.unexpected();
  const name = reader.name();
  if (!reader.isWord('on')) reader.unexpected();
  reader.take();
  const on = reader.name();
  readDirectives(reader);
  return { name, on, selection: readSelection(reader), place };
}

function readSelection(reader: TokenReader): Selection[] {
  return reader.between('{', '}', () => (reader.is('...') ? readSpread(reader) : readField(reader)));
}

function readField(reader: TokenReader): FieldNode {
  const { place } = reader;
  const first = reader.name();
  const name = reader.skip(':') ? reader.name() : first;
  const args = readArguments(reader);
  const directives = readDirectives(reader);
  const selection = reader.is('{') ? readSelection(reader) : null;
  return { kind: 'field', key: first, name, args, directives, selection, place };
}

function readSpread(reader: TokenReader): Selection {
  const { place } = reader;
  reader.expect('...');
  if (reader.next.kind === 'name' && !reader.isWord('on'))
    return { kind: 'spread', name: reader.name(), directives: readDirectives(reader), place };
  const isTyped = reader.isWord('on');
  if (isTyped) reader.take();
  const on = isTyped ? reader.name() : null;
  return { kind: 'inline', on, directives: readDirectives(reader), selection: readSelection(reader), place };
}

function readDirectives(reader: TokenReader): Directive[] {
  const directives: Directive[] = [];
  while (reader.is('@')) {
    const { place } = reader;
    reader.take();
    directives.push({ name: reader.name(), args: readArguments(reader), place });
  }
  return directives;
}
