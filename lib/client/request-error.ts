import { ERROR_STATUS, type ErrorCode } from '#lib/core/error-codes.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { ChangeConflict } from '#lib/orders/contract.ts';
import type { BrowserTexts } from '#lib/core/error-texts/en/browser.ts';
import { browserText } from './browser-texts.ts';

/** A request to our API that failed. `message` is fit for a person; `code` decides what a screen offers. */
export class RequestError extends Error {
  readonly body: ErrorBody;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly conflict: ChangeConflict | undefined;

  constructor(status: number, body: ErrorBody, conflict?: ChangeConflict) {
    super();
    this.name = 'RequestError';
    this.status = status;
    this.body = body;
    this.conflict = conflict;
  }

  /** Read where it is shown: what the page itself says follows the language of the page. */
  override get message(): string {
    return this.body.message;
  }

  get code(): ErrorCode {
    return this.body.code;
  }

  /**
   * Whether what was asked for may have been carried out all the same: no answer of our server's own making came, it broke down
   * on the way, or something in between answered for it.
   */
  get isUnclear(): boolean {
    return ['outcome_unknown', 'unavailable', 'internal'].includes(this.code);
  }
}

/** A failure that no answer tells of. */
export function ownBody(code: ErrorCode, name: keyof BrowserTexts): ErrorBody {
  return {
    code,
    get message() {
      return browserText(name);
    },
    requestId: '',
  };
}

/** No answer came: offline, or the server is not there. */
export function unreachableError(cause: unknown): RequestError {
  const cancelled = cause instanceof DOMException && cause.name === 'AbortError';
  return new RequestError(0, ownBody('unavailable', cancelled ? 'cancelled' : 'unreachable'));
}

/**
 * The error that a failed answer tells. An answer that is not our JSON (a proxy's page, a cut answer) gets a
 * message of ours, never its text.
 */
export function readErrorAnswer(status: number, text: string): RequestError {
  if (status === 0) return unreachableError(null);
  const body = readObject(text);
  if (body === null || !isErrorCode(body['code']) || typeof body['message'] !== 'string')
    return new RequestError(status, ownBody(codeOfStatus(status), 'unreadable'));
  const { conflict, ...error } = body as unknown as ErrorBody & { conflict?: ChangeConflict };
  return new RequestError(status, error, conflict);
}

/** Parsed JSON of a successful answer; a RequestError when it is none. */
export function readAnswer<T>(status: number, text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new RequestError(status, ownBody('internal', 'unreadable'));
  }
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_STATUS, code);
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'session_ended';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 429) return 'too_many_requests';
  return status >= 502 ? 'unavailable' : 'internal';
}
