import type { z } from 'zod';
import { say } from '#lib/core/error-text.ts';
import { sayReason } from '#lib/core/kept-reason.ts';
import { AppError } from '#lib/core/errors.ts';
import { OPERATIONS } from './operations.ts';
import { limitReached, MissingScopeError } from './platform-errors.ts';
import { readRefusal } from './refusal.ts';
import type { Outcome } from './outcome.ts';
import { send, type Call, type RequestOptions } from './request.ts';
import { describeIssues } from './wire/shapes.ts';

/** The JSON that a read brought, or undefined for 204, the platform's word for an empty list. Throws an AppError otherwise. */
export async function readJson(call: Call, options: RequestOptions): Promise<unknown> {
  const outcome = await send(call, options);
  const json = jsonOf(outcome);
  if (json === undefined) throw errorOf(outcome, call);
  return json.value;
}

/** As `readJson`, with null for 404. */
export async function readJsonOrNull(call: Call, options: RequestOptions): Promise<unknown> {
  try {
    return (await readJson(call, options)) ?? unreadable('the answer is empty');
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

/** An answer in the form that it should have, or an AppError that names the fields at fault. */
export function parseAnswer<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  return parsed.success ? parsed.data : unreadable(describeIssues(parsed.error));
}

export function unreadable(detail: string): never {
  throw new AppError('platform_unreadable', say('platform.unreadableFields', { detail }));
}

/** The JSON of a 2xx answer, `{ value: undefined }` for 204, undefined for anything else. */
export function jsonOf(outcome: Outcome): { readonly value: unknown } | undefined {
  if (outcome.kind !== 'answer' || outcome.status < 200 || outcome.status > 299) return undefined;
  if (outcome.status === 204) return { value: undefined };
  // An empty 200 is a broken answer: taken for an empty list it would hide orders.
  return outcome.body.kind === 'json' ? { value: outcome.body.value } : undefined;
}

/** What a person is told of a read that brought nothing. */
export function errorOf(outcome: Outcome, call: Call): AppError {
  switch (outcome.kind) {
    case 'limited':
      return limited(outcome.retryAfterMs);
    case 'not_sent':
      if (outcome.reason === 'full') return limited(outcome.retryAfterMs);
      if (outcome.reason === 'insecure') return new AppError('platform_unreadable', 'platform.unreadable');
      return unavailable(outcome.retryAfterMs);
    case 'silent':
    case 'lost':
      return unavailable(null);
    case 'redirected':
      return new AppError('platform_unreadable', 'platform.unreadable');
    case 'answer':
      return errorOfStatus(outcome, call);
  }
}

const PASSING_STATUSES: ReadonlySet<number> = new Set([500, 502, 503, 504]);

function errorOfStatus(answer: Extract<Outcome, { kind: 'answer' }>, call: Call): AppError {
  const { status, body, retryAfterMs } = answer;
  if (status === 401) return new AppError('store_needs_approval', 'platform.tokenRefused');
  if (status === 403) return new MissingScopeError(OPERATIONS[call.operation].family);
  if (status === 404) return new AppError('not_found', 'platform.noSuchRecord');
  if (PASSING_STATUSES.has(status)) return unavailable(retryAfterMs);
  if ((status >= 400 && status < 500) || status === 507) {
    const { reason, field } = readRefusal(status, body.kind === 'json' ? body.value : null);
    return new AppError('refused_by_platform', sayReason(reason), { field });
  }
  return new AppError('platform_unreadable', 'platform.unreadable');
}

function limited(retryAfterMs: number | null): AppError {
  return new AppError('too_many_requests', limitReached(retryAfterMs), { retryAfterMs: retryAfterMs ?? undefined });
}

function unavailable(retryAfterMs: number | null): AppError {
  return new AppError('platform_unavailable', 'platform.noAnswer', { retryAfterMs: retryAfterMs ?? undefined });
}
