import { randomBytes } from 'node:crypto';
import { NextResponse, type NextRequest } from 'next/server';
import { parseStoreHash } from '#lib/core/ids.ts';
import { languageOf, languageOfBrowser } from '#lib/core/languages.ts';
import { env } from '#lib/env.ts';
import { pagePolicy } from '#lib/core/response-policy.ts';

/**
 * Gives every page its content security policy, with a fresh nonce for its scripts. It grants nothing and guards no data:
 * that is done in each handler, and stays done when this file is gone.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const storeHash = parseStoreHash(/^\/stores\/([^/]+)/.exec(request.nextUrl.pathname)?.[1] ?? '');
  const { CONTROL_PANEL_ORIGIN: controlPanelOrigin, NODE_ENV } = env();
  const policy = pagePolicy({ nonce, storeHash, controlPanelOrigin, isDevelopment: NODE_ENV === 'development' });
  const headers = new Headers(request.headers);
  // The framework puts the nonce that it finds here on its own script tags; the layout reads it for ours.
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  // The control panel's language, which the load callback put into the address; after a reload elsewhere, the browser's.
  const asked = request.nextUrl.searchParams.get('lang');
  const browser = request.headers.get('accept-language');
  headers.set('x-language', asked === null ? languageOfBrowser(browser) : languageOf(asked));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: ['/((?!api/|_next/static|_next/image|favicon.ico).*)'] };
