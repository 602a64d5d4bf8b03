import type { Place } from './graphql-error.ts';

/** A literal, or a variable in its place. */
export type Value =
  | { readonly kind: 'variable'; readonly name: string; readonly place: Place }
  | { readonly kind: 'int' | 'float' | 'text' | 'enum'; readonly text: string; readonly place: Place }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly place: Place }
  | { readonly kind: 'null'; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly place: Place }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Value>; readonly place: Place };

export interface Directive {
  readonly name: string;
  readonly args: ReadonlyMap<string, Value>;
  readonly place: Place;
}

export interface FieldNode {
  readonly kind: 'field';
  /** Under which name the answer has it: the alias, or else its own. */
  readonly key: string;
  readonly name: string;
  readonly args: ReadonlyMap<string, Value>;
  readonly directives: readonly Directive[];
  /** Null for none. */
  readonly selection: readonly Selection[] | null;
  readonly place: Place;
}

export interface SpreadNode {
  readonly kind: 'spread';
  readonly name: string;
  readonly directives: readonly Directive[];
  readonly place: Place;
}

export interface InlineNode {
  readonly kind: 'inline';
  /** Type that it is for; null for any. */
  readonly on: string | null;
  readonly directives: readonly Directive[];
  readonly selection: readonly Selection[];
  readonly place: Place;
}

export type Selection = FieldNode | SpreadNode | InlineNode;

export interface VariableDefinition {
  readonly name: string;
  /** As it is written, without spaces: "[ID!]!". */
  readonly type: string;
  readonly fallback: Value | null;
  readonly place: Place;
}

export interface OperationNode {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string | null;
  readonly variables: readonly VariableDefinition[];
  readonly selection: readonly Selection[];
  readonly place: Place;
}

export interface FragmentNode {
  readonly name: string;
  readonly on: string;
  readonly selection: readonly Selection[];
  readonly place: Place;
}

export interface GraphqlDocument {
  readonly operations: readonly OperationNode[];
  readonly fragments: ReadonlyMap<string, FragmentNode>;
}
