/** A schema as a published file has it, with references resolved. */
export type Schema = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Words of OpenAPI 3.0 that mean nothing to a validator of JSON Schema, or something else. */
const LEFT_OUT = new Set(['nullable', 'example', 'examples', 'discriminator', 'xml', 'deprecated', 'externalDocs']);

/**
 * An OpenAPI 3.0 schema as JSON Schema 2020-12. `closed` refuses fields that an object does not declare, wherever it declares
 * any: what the emulator makes up shows then. Alternatives need not exclude each other: the published files are not written
 * for validators, and several of their alternatives overlap.
 */
export function toJsonSchema(schema: unknown, closed: boolean): Schema {
  return convert(schema, closed, new Map());
}

function convert(schema: unknown, closed: boolean, known: Map<unknown, Record<string, unknown>>): Schema {
  if (!isObject(schema)) return {};
  const earlier = known.get(schema);
  // A schema within itself: that deep, anything goes.
  if (earlier !== undefined) return {};
  const made: Record<string, unknown> = {};
  known.set(schema, made);
  for (const [word, value] of Object.entries(schema)) {
    if (LEFT_OUT.has(word) || word.startsWith('x-') || word === '$ref') continue;
    Object.assign(made, converted(word, value, schema, closed, known));
  }
  known.delete(schema);
  if (closed && declaresFields(schema) && !('additionalProperties' in schema)) made['unevaluatedProperties'] = false;
  return schema['nullable'] === true ? { anyOf: [made, { type: 'null' }] } : made;
}

function converted(
  word: string,
  value: unknown,
  schema: Schema,
  closed: boolean,
  known: Map<unknown, Record<string, unknown>>,
): Schema {
  const part = (each: unknown) => convert(each, closed, known);
  switch (word) {
    case 'properties':
      return {
        properties: Object.fromEntries(Object.entries(Object(value)).map(([name, each]) => [name, part(each)])),
      };
    case 'items':
      return { items: part(value) };
    case 'additionalProperties':
      return { additionalProperties: isObject(value) ? part(value) : value };
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      // Inside, objects stay open: only the whole knows all of its fields.
      return Array.isArray(value)
        ? { [word === 'oneOf' ? 'anyOf' : word]: value.map((each) => opened(part(each))) }
        : {};
    case 'not':
      return { not: part(value) };
    case 'exclusiveMinimum':
      return value === true ? { exclusiveMinimum: schema['minimum'] } : {};
    case 'exclusiveMaximum':
      return value === true ? { exclusiveMaximum: schema['maximum'] } : {};
    case 'required':
      return Array.isArray(value) ? { required: value } : {};
    case 'type':
      return typeof value === 'string' ? { type: value } : {};
    case 'enum':
      return Array.isArray(value) ? { enum: [...new Set(value)] } : {};
    default:
      return ['title', 'description', 'default', 'readOnly', 'writeOnly'].includes(word) ? {} : { [word]: value };
  }
}

function opened(schema: Schema): Schema {
  const { unevaluatedProperties: _closed, ...rest } = schema;
  return rest;
}

function declaresFields(schema: Schema): boolean {
  if (isObject(schema['properties']) && Object.keys(schema['properties']).length > 0) return true;
  return ['allOf', 'anyOf', 'oneOf'].some((word) => {
    const parts = schema[word];
    return Array.isArray(parts) && parts.some((part) => isObject(part) && declaresFields(part));
  });
}
