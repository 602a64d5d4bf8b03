/** Every way in which a request can fail that the app did not foresee as a normal outcome, with the HTTP status that tells it. */
export const ERROR_STATUS = {
  bad_request: 400,
  unauthenticated: 401,
  session_ended: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  refused_by_platform: 422,
  unprocessable: 422,
  too_many_requests: 429,
  store_needs_approval: 409,
  outcome_unknown: 502,
  platform_unreadable: 502,
  platform_unavailable: 503,
  unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export interface AppErrorOptions {
  /** Path of the field that the message is about, as the caller spelled it. */
  field?: string | undefined;
  retryAfterMs?: number | undefined;
  /** What the answer's body carries besides the usual fields, such as both versions of a conflict. */
  details?: Readonly<Record<string, unknown>> | undefined;
  /** Kept for the log's error name only; never shown to a person. */
  cause?: unknown;
}

/**
 * The one error type of the app. `message` is shown to a person: it says what happened and what to do next,
 * and never carries a credential, an order's text, an e-mail address or an answer of the platform.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.field = options.field;
    this.retryAfterMs = options.retryAfterMs;
    this.details = options.details;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

/** JSON body of every failed answer of our API. Never a stack, never an upstream body. */
export interface ErrorBody {
  readonly code: ErrorCode;
  /** What happened and what to do, for a person. */
  readonly message: string;
  /** To be named to support; the same id stands in the log. */
  readonly requestId: string;
  readonly field?: string;
  readonly retryAfterMs?: number;
  /** The platform's number for why it refused, where it has one. */
  readonly platformCode?: number;
}
