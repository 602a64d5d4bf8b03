import { execute } from '../../graphql/execute.ts';
import type { GraphqlRequest } from '../../graphql/execute.ts';
import { PlatformError } from '../../http/errors.ts';
import { ok } from '../../http/operation.ts';
import type { Call, Operation } from '../../http/operation.ts';
import { EXTENSION_SCHEMA } from './extension-schema.ts';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A request, or what is wrong with the body. */
function requestOf(body: unknown): GraphqlRequest | string {
  if (!isObject(body)) return 'The body must be a JSON object with "query".';
  const { query, variables = null, operationName = null } = body;
  if (typeof query !== 'string' || query === '') return 'Must provide query string.';
  if (variables !== null && !isObject(variables)) return '"variables" must be an object.';
  if (operationName !== null && typeof operationName !== 'string') return '"operationName" must be a text.';
  return { query, variables: variables ?? {}, operationName };
}

function run(call: Call) {
  if (call.world.switches.extensionsScope === 'http_403' && !call.scopes.has('store_app_extensions_manage'))
    throw new PlatformError(403, 'You don\u2019t have a required scope to access the endpoint');
  const request = requestOf(call.body);
  return ok(
    typeof request === 'string' ? { errors: [{ message: request }] } : execute(EXTENSION_SCHEMA, request, call),
  );
}

/** The GraphQL Admin API, as far as app extensions go. Whatever is wrong is told in `errors`, under 200. */
export const graphql: readonly Operation[] = [{ method: 'POST', path: '/graphql', scopes: [], run }];
