import type { World } from '../world.ts';
import type { Target } from './admission.ts';
import type { Reply } from './operation.ts';

const TEXTS: Readonly<Record<number, string>> = {
  401: 'X-Auth-Token header is required or is not valid for this store.',
  403: 'You don\u2019t have a required scope to access the endpoint',
  429: 'You have exceeded the rate limit for this store.',
};

/** 401, 403 and 429 come from a gateway whose V2 bodies nobody documents: a switch says which shape they have. */
export function gatewayBody(world: World, version: 'v2' | 'v3', status: number, text = TEXTS[status] ?? ''): Reply {
  const shape = version === 'v3' ? 'object' : world.switches.gatewayErrors;
  switch (shape) {
    case 'array':
      return { status, body: [{ status, message: text }] };
    case 'object':
      return {
        status,
        body: { status, title: text, type: 'https://developer.bigcommerce.com/docs/start/about/status-codes' },
      };
    case 'html':
      return {
        status,
        body: `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`,
        headers: { 'Content-Type': 'text/html' },
      };
    case 'empty':
      return { status };
  }
}

/** A refusal of the token, as the operation words it: a few have a shape of their own, whatever the switch says. */
export function refusalBody(
  world: World,
  version: 'v2' | 'v3',
  target: Target,
  status: 401 | 403,
  text?: string,
): Reply {
  if (typeof target === 'string' || target.refusals !== 'code') return gatewayBody(world, version, status, text);
  return { status, body: { code: status, message: status === 401 ? 'Unauthorized' : 'Missing scope' } };
}
