import fc from 'fast-check';
import { z } from 'zod';

/** What a generated input holds where its schema leaves the choice. */
export interface SampleHints {
  /** Stands in every free text. */
  readonly text: string;
  /** Values by the name of their field, for those that only make sense when they exist. */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
}

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Numbers and lists are drawn from the small end, where things exist and a platform is not asked for thousands. */
const SPREAD = 40;
const MOST_ITEMS = 2;

/** Inputs that a route's schema describes, the hints' texts and values in them. A rule that only code tells may refuse some. */
export function inputsOf(schema: z.ZodType, hints: SampleHints): fc.Arbitrary<unknown> {
  const described = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as JsonSchema;
  return arbitraryOf(described, hints, '');
}

function arbitraryOf(schema: JsonSchema, hints: SampleHints, name: string): fc.Arbitrary<unknown> {
  const known = hints.values[name];
  if (known !== undefined && known.length > 0) return fc.constantFrom(...known);
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return fc.oneof(...either.map((one) => arbitraryOf(one, hints, name)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objects(schema, hints);
    case 'array': {
      const minLength = schema.minItems ?? 0;
      return fc.array(arbitraryOf(schema.items ?? {}, hints, name), { minLength, maxLength: minLength + MOST_ITEMS });
    }
    case 'integer':
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return texts(schema, hints);
  }
}

function objects(schema: JsonSchema, hints: SampleHints): fc.Arbitrary<unknown> {
  if (schema.properties === undefined) {
    const { propertyNames, additionalProperties } = schema;
    const value = typeof additionalProperties === 'object' ? additionalProperties : {};
    const keys = texts(propertyNames ?? {}, hints);
    return fc.dictionary(keys, arbitraryOf(value, hints, ''), { maxKeys: MOST_ITEMS });
  }
  const model = Object.entries(schema.properties).map(([name, of]) => [name, arbitraryOf(of, hints, name)] as const);
  return fc.record(Object.fromEntries(model), { requiredKeys: [...(schema.required ?? [])] });
}

function numbers({ minimum, exclusiveMinimum, maximum }: JsonSchema): fc.Arbitrary<number> {
  const min = Math.max(minimum ?? 0, exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1);
  return fc.integer({ min, max: Math.min(maximum ?? Number.MAX_SAFE_INTEGER, min + SPREAD) });
}

function texts({ pattern, format, minLength = 0, maxLength = 60_000 }: JsonSchema, hints: SampleHints) {
  if (format === 'email') return fc.constant(`${hints.text.toLowerCase()}@example.test`);
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.constantFrom('2026-01-31', '2026-11-20');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { size: 'xsmall' });
  return fc
    .integer({ min: 0, max: 999_999 })
    .map((number) => `${hints.text} ${number}`.slice(0, maxLength).padEnd(minLength, 'x'));
}
