import { ERROR_STATUS, type ErrorCode } from './error-codes.ts';
import { tell, type ErrorText, type PlainKey } from './error-text.ts';

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
 * The one error type of the app. What it says is a text of the catalogue (lib/core/error-texts), so that whoever reads it is told
 * in their language what happened and what to do next; `message` is the English of it. It never carries a credential, an order's
 * text, an e-mail address or an answer of the platform.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly said: ErrorText | PlainKey;
  readonly field: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, said: ErrorText | PlainKey, options: AppErrorOptions = {}) {
    super(tell(said, 'en'), { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.said = said;
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
  /** What happened and what to do, for a person, in the language that the request asked for (`Accept-Language`). */
  readonly message: string;
  /** To be named to support; the same id stands in the log. */
  readonly requestId: string;
  readonly field?: string;
  readonly retryAfterMs?: number;
  /** The platform's number for why it refused, where it has one. */
  readonly platformCode?: number;
}
