import { z } from 'zod';
import { causesOf } from '#lib/core/causes.ts';
import { tell } from '#lib/core/error-text.ts';
import { AppError, type ErrorBody } from '#lib/core/errors.ts';
import type { Language } from '#lib/core/languages.ts';
import type { Log } from '#lib/process/log.ts';

/** The request that failed, and what is known of who made it. */
export interface Failed {
  readonly requestId: string;
  readonly language: Language;
  readonly log: Log;
}

/**
 * The one place where a failure becomes an answer, in the language of whoever reads it. What was not foreseen says only that,
 * with an id to ask about.
 */
export function toErrorBody(error: unknown, { requestId, language, log }: Failed): { status: number; body: ErrorBody } {
  const known = toAppError(error);
  if (known.status >= 500) log.error({ requestId, failure: known.code, err: known.cause ?? known }, 'request failed');
  else log.info({ requestId, failure: known.code }, 'request refused');
  const { code, said, field, retryAfterMs, details } = known;
  return {
    status: known.status,
    body: {
      ...details,
      code,
      message: tell(said, language),
      requestId,
      ...(field === undefined ? {} : { field }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    },
  };
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseDown(error))
    return new AppError('unavailable', 'general.trouble', {
      cause: error,
    });
  return new AppError('internal', 'general.broken', {
    cause: error,
  });
}

/**
 * Prisma's codes for a database that cannot be reached or has no connection left, the driver's own, and the server's for a
 * statement that it has ended because it took too long: above all one that waited for another person's write.
 */
const DATABASE_DOWN = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
  'ECONNREFUSED',
  'ECONNRESET',
  '57014',
  '57P01',
  '57P03',
]);

/** All that the driver's pool says when no connection came free in time: its error has no code. */
const POOL_IS_BUSY = 'timeout exceeded when trying to connect';

function isDatabaseDown(error: unknown): boolean {
  return causesOf(error).some((cause) => {
    const isOfDriver = cause.name === 'PrismaClientInitializationError' || cause.name === 'DriverAdapterError';
    return (
      isOfDriver ||
      cause.message === POOL_IS_BUSY ||
      DATABASE_DOWN.has(codeOf(cause)) ||
      DATABASE_DOWN.has(codeInMeta(cause))
    );
  });
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const metaSchema = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
});

/** Prisma keeps what the server said of a statement of our own beside the error, and not as its cause. */
function codeInMeta(error: Error): string {
  return metaSchema.safeParse(error).data?.meta.driverAdapterError.cause.originalCode ?? '';
}
