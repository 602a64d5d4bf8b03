/** A refusal of the platform. `fields` becomes `errors` in V3, `details` goes into V2's array as it is. */
export class PlatformError extends Error {
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>> | null;
  readonly fields: Readonly<Record<string, string>> | null;
  /** The whole body, where an operation refuses in a shape of its own. */
  readonly body: unknown;

  constructor(
    status: number,
    message: string,
    more: {
      details?: Readonly<Record<string, unknown>>;
      fields?: Readonly<Record<string, string>>;
      body?: unknown;
    } = {},
  ) {
    super(message);
    this.name = 'PlatformError';
    this.status = status;
    this.details = more.details ?? null;
    this.fields = more.fields ?? null;
    this.body = more.body;
  }
}

const STATUS_PAGE = 'https://developer.bigcommerce.com/docs/start/about/status-codes';

/** V2: an array of objects. */
export function v2ErrorBody(error: PlatformError): [Record<string, unknown>] {
  return [
    { status: error.status, message: error.message, ...(error.details === null ? {} : { details: error.details }) },
  ];
}

/** V3: one object. */
export function v3ErrorBody(error: PlatformError): unknown {
  if (error.body !== undefined) return error.body;
  return {
    status: error.status,
    title: error.message,
    type: STATUS_PAGE,
    ...(error.status === 422 ? { errors: error.fields ?? {} } : {}),
  };
}

export function notFound(): PlatformError {
  return new PlatformError(404, 'The requested resource was not found.');
}

/** A query or body field that V2 does not know. */
export function unsupportedField(field: string): PlatformError {
  return new PlatformError(400, `The field '${field}' is not supported by this resource.`);
}

/** A field that the request must have and has not. */
export function requiredField(field: string): PlatformError {
  return new PlatformError(400, `The required field '${field}' was not supplied.`);
}

export function readOnlyField(field: string): PlatformError {
  return new PlatformError(
    400,
    `The field '${field}' cannot be written to. Please remove it from your request before trying again.`,
  );
}

/** `reason` is for people; V2 gives it as `invalid_reason`. */
export function invalidField(
  field: string,
  reason?: string,
  more: Readonly<Record<string, unknown>> = {},
): PlatformError {
  const details = reason === undefined ? more : { invalid_reason: reason, ...more };
  const message = `The field '${field}' is invalid.`;
  return Object.keys(details).length === 0
    ? new PlatformError(400, message)
    : new PlatformError(400, message, { details });
}

/** What V2 says to goods that cannot be had, whichever of its rules they break. */
export function outOfStock(): PlatformError {
  return new PlatformError(
    400,
    'Quantities of one or more products are out of stock or did not meet quantity requirements.',
  );
}
