import type { Directive, FieldNode, GraphqlDocument, OperationNode, Selection, Value } from './document.ts';
import { GraphqlError } from './graphql-error.ts';
import { SCALARS, fits, isRequired, itemType, nameOf, own } from './schema.ts';
import type { FieldType, Schema } from './schema.ts';

const CONDITIONS = { if: 'Boolean!' };

/** Holds an operation against the schema; every mistake is found before anything is carried out. */
export class Validation<C> {
  readonly errors: GraphqlError[] = [];
  readonly #schema: Schema<C>;
  readonly #document: GraphqlDocument;
  readonly #operation: OperationNode;

  constructor(schema: Schema<C>, document: GraphqlDocument, operation: OperationNode) {
    this.#schema = schema;
    this.#document = document;
    this.#operation = operation;
    this.#variables();
    this.#selection(operation.selection, operation.kind === 'mutation' ? 'Mutation' : 'Query', []);
  }

  #fail(message: string, node: { readonly place: { line: number; column: number } }): void {
    this.errors.push(new GraphqlError(message, { places: [node.place] }));
  }

  #variables(): void {
    for (const variable of this.#operation.variables) {
      const named = own(this.#schema, nameOf(variable.type));
      if (named === undefined && !SCALARS.has(nameOf(variable.type)))
        this.#fail(`Unknown type "${nameOf(variable.type)}".`, variable);
      else if (named?.kind === 'object')
        this.#fail(`Variable "$${variable.name}" cannot be non-input type "${variable.type}".`, variable);
    }
  }

  /** `open` are the fragments that are being looked at: one must not contain itself. */
  #selection(selection: readonly Selection[], typeName: string, open: readonly string[]): void {
    for (const node of selection) {
      for (const directive of node.directives) this.#directive(directive);
      if (node.kind === 'field') this.#field(node, typeName, open);
      else if (node.kind === 'inline') this.#fragment(node.on, node, node.selection, typeName, open);
      else {
        const fragment = this.#document.fragments.get(node.name);
        if (fragment === undefined) this.#fail(`Unknown fragment "${node.name}".`, node);
        else if (open.includes(node.name)) this.#fail(`Cannot spread fragment "${node.name}" within itself.`, node);
        else this.#fragment(fragment.on, node, fragment.selection, typeName, [...open, node.name]);
      }
    }
  }

  #fragment(
    on: string | null,
    node: Selection,
    selection: readonly Selection[],
    typeName: string,
    open: readonly string[],
  ): void {
    if (on !== null && own(this.#schema, on)?.kind !== 'object') this.#fail(`Unknown type "${on}".`, node);
    else if (on !== null && on !== typeName)
      this.#fail(`Fragment cannot be spread here as objects of type "${typeName}" can never be of type "${on}".`, node);
    else this.#selection(selection, typeName, open);
  }

  #field(node: FieldNode, typeName: string, open: readonly string[]): void {
    if (node.name === '__typename') return;
    const type = own(this.#schema, typeName);
    const field = type?.kind === 'object' ? own(type.fields, node.name) : undefined;
    if (field === undefined) return this.#fail(`Cannot query field "${node.name}" on type "${typeName}".`, node);
    this.#arguments(node, field, typeName);
    const isObject = own(this.#schema, nameOf(field.type))?.kind === 'object';
    if (isObject && node.selection === null)
      this.#fail(`Field "${node.name}" of type "${field.type}" must have a selection of subfields.`, node);
    else if (!isObject && node.selection !== null)
      this.#fail(`Field "${node.name}" must not have a selection since type "${field.type}" has no subfields.`, node);
    else if (node.selection !== null) this.#selection(node.selection, nameOf(field.type), open);
  }

  #arguments(node: FieldNode, field: FieldType<C>, typeName: string): void {
    const known = field.args ?? {};
    for (const [name, value] of node.args) {
      const wanted = own(known, name);
      if (wanted === undefined) this.#fail(`Unknown argument "${name}" on field "${typeName}.${node.name}".`, node);
      else this.#value(value, wanted);
    }
    for (const [name, type] of Object.entries(known))
      if (isRequired(type) && !node.args.has(name))
        this.#fail(
          `Field "${node.name}" argument "${name}" of type "${type}" is required, but it was not provided.`,
          node,
        );
  }

  #directive(directive: Directive): void {
    if (directive.name !== 'include' && directive.name !== 'skip')
      return this.#fail(`Unknown directive "@${directive.name}".`, directive);
    const condition = directive.args.get('if');
    if (condition === undefined)
      this.#fail(`Directive "@${directive.name}" argument "if" of type "Boolean!" is required.`, directive);
    else this.#value(condition, CONDITIONS.if);
  }

  /** Variables are looked at here; literals when they are read. */
  #value(value: Value, wanted: string): void {
    if (value.kind === 'list') {
      for (const item of value.items) this.#value(item, itemType(wanted) ?? wanted);
    } else if (value.kind === 'object') {
      const type = own(this.#schema, nameOf(wanted));
      for (const [name, field] of value.fields)
        this.#value(field, (type?.kind === 'input' ? own(type.fields, name) : undefined) ?? wanted);
    } else if (value.kind === 'variable') {
      const variable = this.#operation.variables.find(({ name }) => name === value.name);
      if (variable === undefined) this.#fail(`Variable "$${value.name}" is not defined.`, value);
      else if (!fits(variable.type, wanted, variable.fallback !== null))
        this.#fail(
          `Variable "$${value.name}" of type "${variable.type}" used in position expecting type "${wanted}".`,
          value,
        );
    }
  }
}
