import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { toJsonSchema, type Schema } from './json-schema.ts';

/** Where a value differs from its schema, and how. Indexes are left out of `at`: `/[]/fees/[]/cost`. */
export interface Mismatch {
  readonly at: string;
  readonly says: string;
}

/** Checks values against schemas of published files. Each schema is compiled once. */
export class Validation {
  readonly #strictAjv = makeAjv(false);
  readonly #textAjv = makeAjv(true);
  readonly #compiled = new Map<string, WeakMap<object, ValidateFunction>>();

  /** Every difference, fields that the schema does not declare included. */
  mismatches(schema: Schema, value: unknown, closed: boolean): Mismatch[] {
    return this.#run(this.#strictAjv, closed ? 'closed' : 'open', schema, value);
  }

  /** The same for a value out of a URL: numbers, booleans and lists come as text. */
  textMismatches(schema: Schema, text: string): Mismatch[] {
    const value = schema['type'] === 'array' ? text.split(',') : text;
    return this.#run(this.#textAjv, 'text', schema, value);
  }

  #run(ajv: Ajv2020, mode: string, schema: Schema, value: unknown): Mismatch[] {
    const cache = this.#compiled.get(mode) ?? new WeakMap<object, ValidateFunction>();
    this.#compiled.set(mode, cache);
    const validate = cache.get(schema) ?? ajv.compile(toJsonSchema(schema, mode === 'closed'));
    cache.set(schema, validate);
    // Coercion writes into what holds the value.
    return validate(value) ? [] : summary(validate.errors ?? []);
  }
}

function makeAjv(coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    coerceTypes,
    validateFormats: true,
    unicodeRegExp: false,
    logger: false,
  });
  addFormats.default(ajv);
  // The one that comes with them knows no hosts on this machine.
  ajv.addFormat('url', (text) => URL.canParse(text));
  return ajv;
}

/** One line per place and reason. What alternatives say is summed up by their own line. */
function summary(errors: readonly ErrorObject[]): Mismatch[] {
  const seen = new Map<string, Mismatch>();
  const alternatives = errors.filter((error) => error.keyword === 'anyOf').map((error) => error.schemaPath);
  for (const error of errors) {
    const inAlternative = alternatives.some(
      (path) => error.schemaPath !== path && error.schemaPath.startsWith(`${path}/`),
    );
    if (inAlternative || (error.keyword === 'if' && error.params['failingKeyword'])) continue;
    const at = error.instancePath.replaceAll(/\/\d+(?=\/|$)/g, '/[]');
    const says = sentence(error, errors);
    seen.set(`${at} ${says}`, { at, says });
  }
  return [...seen.values()];
}

function sentence(error: ErrorObject, all: readonly ErrorObject[]): string {
  switch (error.keyword) {
    case 'unevaluatedProperties':
    case 'additionalProperties':
      return `undeclared field ${String(error.params['unevaluatedProperty'] ?? error.params['additionalProperty'])}`;
    case 'anyOf': {
      const inner = all.find((each) => each.schemaPath.startsWith(`${error.schemaPath}/`));
      return `fits no alternative (${inner === undefined ? 'none' : `${inner.instancePath.replace(error.instancePath, '').replaceAll(/\/\d+/g, '/[]')} ${inner.message}`.trim()})`;
    }
    case 'enum':
      return `is none of the listed values`;
    default:
      return error.message ?? error.keyword;
  }
}
