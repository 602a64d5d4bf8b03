import type { z, ZodError } from 'zod';
import { AppError } from '#lib/core/errors.ts';

/**
 * Input of a request as its schema reads it, or an AppError that names the first wrong field. Only what a caller sent is read
 * so: where a schema does not fit our own rows or the platform's answers, that is no mistake of the caller's.
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw fromZod(parsed.error);
}

/** The first wrong field of a request, by name. The value is not repeated: it can be anything. */
function fromZod(error: ZodError): AppError {
  const issue = error.issues[0];
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(unknownKey === undefined ? [] : [unknownKey])]
    .map(String)
    .join('.')
    .slice(0, 80);
  if (path === '')
    return new AppError('bad_request', 'The request is not of the expected form. Reload the page and try again.');
  const what =
    unknownKey === undefined ? `“${path}” ${plain(issue?.message)}` : `“${path}” is not a field of this request`;
  return new AppError('bad_request', `${what}. Correct it and try again.`, { field: path });
}

function plain(message: string | undefined): string {
  return message === undefined || message.startsWith('Invalid') ? 'is not valid' : message.replace(/\.$/, '');
}
