import { coerced, plainValue } from './coerce.ts';
import type { Variables } from './coerce.ts';
import type { Directive, FieldNode, GraphqlDocument, OperationNode, Selection } from './document.ts';
import { GraphqlError } from './graphql-error.ts';
import { parseDocument } from './parser.ts';
import { isRequired, itemType, nameOf, nullable, own } from './schema.ts';
import type { FieldType, Schema } from './schema.ts';
import { Validation } from './validate.ts';

/** A request as it comes over HTTP. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

export interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

/** Reads, checks and carries out a request. Errors before anything ran leave `data` out. */
export function execute<C>(schema: Schema<C>, request: GraphqlRequest, context: C): GraphqlAnswer {
  try {
    const document = parseDocument(request.query);
    const operation = chosenOperation(document, request.operationName);
    const { errors } = new Validation(schema, document, operation);
    if (errors.length > 0) return { errors: errors.map((error) => error.shown()) };
    const variables = variablesOf(schema, operation, request.variables);
    return new Execution(schema, document, variables, context).run(operation);
  } catch (error) {
    if (!(error instanceof GraphqlError)) throw error;
    return { errors: [error.shown()] };
  }
}

function chosenOperation(document: GraphqlDocument, name: string | null): OperationNode {
  const operation =
    name === null && document.operations.length === 1
      ? document.operations[0]
      : document.operations.find((each) => each.name === name);
  if (name === null && document.operations.length > 1)
    throw new GraphqlError('Must provide operation name if query contains multiple operations.');
  if (operation === undefined) throw new GraphqlError(`Unknown operation named "${name}".`);
  if (operation.kind === 'subscription')
    throw new GraphqlError('Schema is not configured to execute subscription operation.');
  return operation;
}

function variablesOf<C>(
  schema: Schema<C>,
  operation: OperationNode,
  given: Readonly<Record<string, unknown>>,
): Variables {
  const variables = new Map<string, unknown>();
  for (const { name, type, fallback } of operation.variables) {
    const isGiven = Object.hasOwn(given, name);
    const data = isGiven ? given[name] : fallback === null ? undefined : plainValue(fallback, new Map());
    if (data === undefined && isRequired(type))
      throw new GraphqlError(`Variable "$${name}" of required type "${type}" was not provided.`);
    if (data !== undefined) variables.set(name, coerced(schema, type, data, `$${name}`));
  }
  return variables;
}

type Path = readonly (string | number)[];

class Execution<C> {
  readonly #schema: Schema<C>;
  readonly #document: GraphqlDocument;
  readonly #variables: Variables;
  readonly #context: C;
  readonly #errors: GraphqlError[] = [];

  constructor(schema: Schema<C>, document: GraphqlDocument, variables: Variables, context: C) {
    this.#schema = schema;
    this.#document = document;
    this.#variables = variables;
    this.#context = context;
  }

  run(operation: OperationNode): GraphqlAnswer {
    const data = this.#orNull(() =>
      this.#object(operation.selection, operation.kind === 'mutation' ? 'Mutation' : 'Query', {}, []),
    );
    return this.#errors.length === 0 ? { data } : { data, errors: this.#errors.map((error) => error.shown()) };
  }

  /** An error ends at the nearest place that can be null. */
  #orNull<T>(make: () => T): T | null {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof GraphqlError)) throw error;
      this.#errors.push(error);
      return null;
    }
  }

  #object(selection: readonly Selection[], typeName: string, source: unknown, path: Path): Record<string, unknown> {
    const type = own(this.#schema, typeName);
    const answer: (readonly [string, unknown])[] = [];
    for (const [key, nodes] of this.#collected(selection)) {
      const node = nodes[0];
      if (node === undefined || type?.kind !== 'object') continue;
      const field = own(type.fields, node.name);
      const value = field === undefined ? typeName : this.#field({ nodes, node, field, source, path: [...path, key] });
      answer.push([key, value]);
    }
    return Object.fromEntries(answer);
  }

  #field(at: { nodes: FieldNode[]; node: FieldNode; field: FieldType<C>; source: unknown; path: Path }): unknown {
    const { nodes, node, field, source, path } = at;
    const make = () => {
      try {
        const args = this.#arguments(node, field);
        const value =
          field.resolve === undefined ? property(source, node.name) : field.resolve(source, args, this.#context);
        return this.#complete(field.type, value, nodes, path);
      } catch (error) {
        if (!(error instanceof GraphqlError) || error.path !== null) throw error;
        throw new GraphqlError(error.message, { places: [node.place], path });
      }
    };
    return isRequired(field.type) ? make() : this.#orNull(make);
  }

  #arguments(node: FieldNode, field: FieldType<C>): Record<string, unknown> {
    const args: Record<string, unknown> = {};
    for (const [name, type] of Object.entries(field.args ?? {})) {
      const value = node.args.get(name);
      const plain = value === undefined ? undefined : plainValue(value, this.#variables);
      if (plain !== undefined) args[name] = coerced(this.#schema, type, plain, name);
    }
    return args;
  }

  #complete(type: string, value: unknown, nodes: readonly FieldNode[], path: Path): unknown {
    if (value === null || value === undefined) {
      if (isRequired(type)) throw new GraphqlError(`Cannot return null for non-nullable type ${nullable(type)}.`);
      return null;
    }
    const item = itemType(type);
    if (item !== null && Array.isArray(value))
      return value.map((each, index) => this.#complete(item, each, nodes, [...path, index]));
    if (own(this.#schema, nameOf(type))?.kind !== 'object') return value;
    return this.#object(
      nodes.flatMap((node) => node.selection ?? []),
      nameOf(type),
      value,
      path,
    );
  }

  /** Fields by the name they have in the answer, fragments opened. */
  #collected(selection: readonly Selection[], into = new Map<string, FieldNode[]>()): Map<string, FieldNode[]> {
    for (const node of selection) {
      if (!node.directives.every((directive) => this.#holds(directive))) continue;
      if (node.kind === 'field') into.set(node.key, [...(into.get(node.key) ?? []), node]);
      else if (node.kind === 'inline') this.#collected(node.selection, into);
      else this.#collected(this.#document.fragments.get(node.name)?.selection ?? [], into);
    }
    return into;
  }

  #holds({ name, args }: Directive): boolean {
    const condition = args.get('if');
    const holds = condition !== undefined && plainValue(condition, this.#variables) === true;
    return name === 'include' ? holds : !holds;
  }
}

function property(source: unknown, name: string): unknown {
  return typeof source === 'object' && source !== null ? Reflect.get(source, name) : undefined;
}
