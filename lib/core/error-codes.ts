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
