/** What the boot script leaves for the app: how this document may come to a session. */
export type Boot =
  | { readonly kind: 'opening'; readonly answer: Promise<BootAnswer> }
  /** Loaded without a one-time code: a reload, a bookmark, a link opened in a new tab. */
  | { readonly kind: 'no_code' }
  | { readonly kind: 'outside_frame' };

/** The answer to `POST /api/session`, unread. `status` 0: the request did not get through. */
export interface BootAnswer {
  readonly status: number;
  readonly text: string;
  /** The answer's `Date` header, to measure time by the server's clock. */
  readonly date: string | null;
}

declare global {
  interface Window {
    orderdeckBoot?: Boot;
  }
}

/**
 * Runs in the page before anything else is loaded: takes the one-time code out of the address (so that no copy of it
 * stays in the history) and trades it at once, while React is still on its way. What else the fragment says, a list's query,
 * stays there and is sent along, so that the answer can bring the rows. Kept as text because it stands inline
 * under the page's nonce; `readBoot` is its other half.
 */
export const BOOT_SCRIPT = `(function (w) {
  var l = w.location, code = /^#c=([A-Za-z0-9_-]{22})(?:&(.*))?$/.exec(l.hash), path = l.pathname + l.search;
  if (!/^\\/stores\\//.test(path)) return;
  if (code && code[2]) path += '#' + code[2];
  if (code) w.history.replaceState(w.history.state, '', path);
  if (w.parent === w) { w.orderdeckBoot = { kind: 'outside_frame' }; return; }
  if (!code) { w.orderdeckBoot = { kind: 'no_code' }; return; }
  w.orderdeckBoot = { kind: 'opening', answer: w.fetch('/api/session', {
    method: 'POST', credentials: 'omit', cache: 'no-store', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: code[1], path: path })
  }).then(function (r) {
    return r.text().then(function (t) { return { status: r.status, text: t, date: r.headers.get('Date') }; });
  }).catch(function () { return { status: 0, text: '', date: null }; }) };
})(window);`;

/** What the boot script left; a page without it has no code. */
export function readBoot(): Boot {
  return window.orderdeckBoot ?? { kind: 'no_code' };
}
