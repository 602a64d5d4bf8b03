import type { StoreHash } from './ids.ts';

/** Headers of every answer of a handler: private, never stored, never guessed at. */
export const PRIVATE_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};

/**
 * Who may frame an answer: the control panel of the one store. For an answer that cannot know its store (a refused callback,
 * which holds no data) every store's panel may, or the merchant would see a blank frame instead of what to do next.
 */
export function frameAncestors(controlPanelOrigin: string, storeHash: StoreHash | null): string {
  if (storeHash !== null) return controlPanelOrigin.replace('{store_hash}', storeHash);
  return controlPanelOrigin.replace(/[^/.]*\{store_hash\}[^.:]*/, '*');
}

/** Policy of a page without scripts, such as a refusal. */
export function staticPagePolicy(frameAncestor: string): string {
  return `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors ${frameAncestor}`;
}

export interface PagePolicy {
  readonly nonce: string;
  /** The store in the page's path; null on a page of no store, which nobody may frame. */
  readonly storeHash: StoreHash | null;
  readonly controlPanelOrigin: string;
  readonly isDevelopment: boolean;
}

/**
 * Policy of the app's own pages. Scripts run by nonce only. Styles keep `unsafe-inline`: the component library writes its
 * rules into style tags at run time.
 */
export function pagePolicy({ nonce, storeHash, controlPanelOrigin, isDevelopment }: PagePolicy): string {
  const ancestors = storeHash === null ? "'none'" : frameAncestors(controlPanelOrigin, storeHash);
  // React's development build evaluates text to rebuild stacks; the built app never does.
  const development = isDevelopment ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}
