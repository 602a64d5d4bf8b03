import type { z, ZodError } from 'zod';
import { say, type ErrorText } from '#lib/core/error-text.ts';
import { sayReason } from '#lib/core/kept-reason.ts';
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
  if (path === '') return new AppError('bad_request', 'general.wrongForm');
  const said = unknownKey === undefined ? sayWrong(path, issue?.message) : say('general.unknownField', { path });
  return new AppError('bad_request', said, { field: path });
}

/** The schemas' own messages are sentences of the catalogue; the library's are about types, and for programmers. */
function sayWrong(path: string, message: string | undefined): ErrorText {
  return message === undefined || message.startsWith('Invalid')
    ? say('general.wrongField', { path })
    : say('general.wrongValue', { path, problem: sayReason(message) });
}
