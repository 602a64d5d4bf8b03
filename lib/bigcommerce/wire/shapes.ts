import { z } from 'zod';
import { isMissing } from './scalars.ts';

/** A list; empty where the platform sends null, `{}` or nothing. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((input) => (isMissing(input) ? [] : input), z.array(item));
}

/** An object, or null where the platform sends null, `{}`, `[]`, empty text, or an object with nothing in it that we know. */
export function optionalObject<Shape extends z.ZodType<object>>(shape: Shape) {
  return z
    .preprocess((input) => (isMissing(input) ? null : input), z.nullable(shape))
    .transform((value) => (value !== null && Object.values(value).every(isNothing) ? null : value));
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || value === false;
}

/** The envelope of V3 (BigCommerce docs: API responses). */
export function dataOf<Data extends z.ZodType>(data: Data) {
  return z.object({ data });
}

/** True for the `{url, resource}` that stands where a part was not asked for. */
export function isLink(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'url' in input && 'resource' in input;
}

/** What is wrong with an answer, by field and without a value, so that it can be logged and shown. */
export function describeIssues(error: z.ZodError): string {
  const described = error.issues.map((issue) => {
    const field = issue.path.join('.') || 'the answer';
    return `${field} ${issue.code === 'custom' ? issue.message : 'has an unexpected form'}`;
  });
  return described.slice(0, 5).join('; ');
}
