import { say, tell, type PlainKey } from '#lib/core/error-text.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import type { Language } from '#lib/core/languages.ts';
import { frameAncestors, PRIVATE_HEADERS, staticPagePolicy } from '#lib/core/response-policy.ts';

/** What a page says when a callback cannot go on: what happened, and what the person does next. */
export interface Refusal {
  readonly status: number;
  readonly title: PlainKey;
  readonly text: PlainKey;
  readonly language: Language;
  /** Named to support. */
  readonly requestId: string;
}

// The control panel's own look, without its font files: this page must come even when nothing else can.
const STYLE = `
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f6f7fc; color: #313440;
    font: 400 16px/1.5 "Source Sans 3", "Source Sans Pro", "Helvetica Neue", Arial, sans-serif; }
  main { box-sizing: border-box; width: min(34rem, calc(100vw - 2rem)); margin: 1rem; padding: 2rem; background: #fff;
    border-radius: 4px; box-shadow: 0 1px 6px rgba(49, 52, 64, 0.2); }
  p.brand { margin: 0 0 1.5rem; font-weight: 600; color: #3c64f4; }
  h1 { margin: 0 0 0.75rem; font-size: 1.5rem; line-height: 2rem; font-weight: 400; }
  p { margin: 0 0 0.75rem; }
  p.id { margin: 1.5rem 0 0; font-size: 0.875rem; color: #5e637a; overflow-wrap: anywhere; }`;

/** A styled page for the frame: no script, no data, nothing of the request repeated. */
export function refusalPage(refusal: Refusal, controlPanelOrigin: string, storeHash: StoreHash | null): Response {
  const { status, language, requestId } = refusal;
  const title = tell(refusal.title, language);
  const text = tell(refusal.text, language);
  const request = tell(say('pages.request', { id: requestId }), language);
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Orderdeck</title><style>${STYLE}</style></head>
<body><main><p class="brand">Orderdeck</p><h1>${title}</h1><p>${text}</p><p class="id">${request}</p></main></body>
</html>`;
  return new Response(html, {
    status,
    headers: {
      ...PRIVATE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': staticPagePolicy(frameAncestors(controlPanelOrigin, storeHash)),
    },
  });
}
