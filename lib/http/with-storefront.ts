import type { z } from 'zod';
import { AppError } from '#lib/core/errors.ts';
import { createStorefrontInbox, type StorefrontInbox } from '#lib/db/storefront-inbox.ts';
import { handleJson, type Handler } from './handler.ts';
import { readText } from './json-body.ts';
import { parseInput } from './parse-input.ts';

export interface StorefrontRoute<Body> {
  /** Why this handler asks for no session: read by the one who reviews it. */
  readonly because: string;
  readonly body: z.ZodType<Body>;
  readonly limitBytes: number;
}

/**
 * The entrance for what a shopper's page tells, from the store's own domain. It comes as plain text, so that the browser asks
 * nothing first, and its sender reads no answer: so no other site is let in by a header, and none needs to be. It gets the
 * inbox, never a store's context.
 */
export function withStorefront<Body>(
  route: StorefrontRoute<Body>,
  serve: (ctx: { readonly inbox: StorefrontInbox }, body: Body) => Promise<void>,
): Handler {
  return handleJson(async ({ request, app }) => {
    const text = await readText(request, route.limitBytes);
    await serve({ inbox: createStorefrontInbox(app.prisma) }, parseInput(route.body, parseJson(text)));
    return undefined;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('bad_request', 'general.notOurScript');
  }
}

/** A text that anybody may load from any site. Its name is made of what is in it, so it never changes. */
export interface PublicFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** The entrance of what storefronts load: of these files those that are asked for by name, and no other. */
export function withStorefrontFile(route: {
  readonly because: string;
  readonly files: readonly PublicFile[];
}): Handler {
  const serve = handleJson(async ({ params }) => {
    const file = route.files.find(({ name }) => name === params['file']);
    if (file === undefined) throw new AppError('not_found', 'general.noFile');
    return new Response(file.text, { headers: { 'content-type': file.type } });
  });
  return async (request, params) => {
    const response = await serve(request, params);
    if (!response.ok) return response;
    response.headers.set('cache-control', 'public, max-age=31536000, immutable');
    // The browser checks what it loads against the tag's hash only where it may read it.
    response.headers.set('access-control-allow-origin', '*');
    response.headers.set('cross-origin-resource-policy', 'cross-origin');
    return response;
  };
}
