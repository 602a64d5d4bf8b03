import { PlatformError } from '../../../http/errors.ts';
import type { Switches } from '../../../switches.ts';
import { isKnownScope } from '../../../webhooks/known-scopes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a body says of a hook. Absent parts stay as they are. */
export interface HookFields {
  readonly scope?: string;
  readonly destination?: string;
  readonly isActive?: boolean;
  readonly headers?: Readonly<Record<string, string>> | null;
}

export function invalidData(fields: Readonly<Record<string, string>>): PlatformError {
  return new PlatformError(422, 'JSON data is missing or invalid', { fields });
}

/** The body as an object; 400 when it is none. */
export function objectOf(body: unknown): Fields {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new PlatformError(400, 'Input is invalid.');
  return { ...body };
}

/** Reads what a hook can be given. Throws 422 with every field that is wrong. */
export function hookFields(body: unknown, switches: Switches): HookFields {
  const given = objectOf(body);
  const errors: Record<string, string> = {};
  const check = (name: string, isRight: (value: unknown) => boolean, error: string) => {
    if (name in given && !isRight(given[name])) errors[name] = error;
  };
  check('scope', (value) => typeof value === 'string' && isKnownScope(value), 'error.scope.invalid');
  check('destination', (value) => isDestination(value, switches.hookDestinations), 'error.destination.invalid');
  check('is_active', (value) => typeof value === 'boolean', 'error.expected.jsboolean');
  check('headers', (value) => value === null || isTextMap(value), 'error.expected.jsobject');
  if (Object.keys(errors).length > 0) throw invalidData(errors);
  const { scope, destination, is_active: isActive, headers } = given;
  return {
    ...(typeof scope === 'string' ? { scope } : {}),
    ...(typeof destination === 'string' ? { destination } : {}),
    ...(typeof isActive === 'boolean' ? { isActive } : {}),
    ...(headers === null ? { headers: null } : isTextMap(headers) ? { headers } : {}),
  };
}

function isTextMap(value: unknown): value is Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** HTTPS on port 443 (BigCommerce docs: custom ports are not supported); on this machine anything that the switch allows. */
function isDestination(value: unknown, allowed: Switches['hookDestinations']): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, hostname, port } = new URL(value);
  if (allowed === 'loopback' && LOOPBACK.has(hostname)) return protocol === 'http:' || protocol === 'https:';
  return protocol === 'https:' && port === '';
}
