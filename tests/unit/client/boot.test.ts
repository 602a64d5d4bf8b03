import { runInNewContext } from 'node:vm';
import { describe, expect, test, vi } from 'vitest';
import { BOOT_SCRIPT, type Boot } from '#lib/client/boot.ts';

const CODE = 'abcdefghijklmnopqrstuv';

interface Page {
  readonly pathname?: string;
  readonly search?: string;
  readonly hash?: string;
  readonly isFramed?: boolean;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

function runBootScript(page: Page) {
  const replaceState = vi.fn<History['replaceState']>();
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(
    page.fetch ?? (async () => new Response('{"token":"t"}', { headers: { Date: 'Sat, 21 Nov 2026' } })),
  );
  const { pathname = '/stores/abc123/orders', search = '', hash = '', isFramed = true } = page;
  const window: Record<string, unknown> = {
    location: { pathname, search, hash },
    history: { state: { kept: true }, replaceState },
    fetch,
  };
  window['parent'] = isFramed ? {} : window;
  runInNewContext(BOOT_SCRIPT, { window });
  return { boot: window['orderdeckBoot'] as Boot | undefined, fetch, replaceState };
}

describe('the boot script', () => {
  test('takes the code out of the address and trades it at once', async () => {
    const { boot, fetch, replaceState } = runBootScript({ search: '?status=11', hash: `#c=${CODE}` });

    expect(replaceState).toHaveBeenCalledExactlyOnceWith({ kept: true }, '', '/stores/abc123/orders?status=11');
    expect(fetch).toHaveBeenCalledOnce();
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('/api/session');
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(JSON.parse(String(init?.body))).toEqual({ code: CODE, path: '/stores/abc123/orders?status=11' });
    expect(boot?.kind === 'opening' && (await boot.answer)).toEqual({
      status: 200,
      text: '{"token":"t"}',
      date: 'Sat, 21 Nov 2026',
    });
  });

  test('keeps what else the fragment says, and sends it along', () => {
    const { fetch, replaceState } = runBootScript({ hash: `#c=${CODE}&q=sku%3AMUG*&sort=total:desc` });

    const rest = '/stores/abc123/orders#q=sku%3AMUG*&sort=total:desc';
    expect(replaceState).toHaveBeenCalledExactlyOnceWith({ kept: true }, '', rest);
    expect(JSON.parse(String(fetch.mock.calls[0]?.[1].body))).toEqual({ code: CODE, path: rest });
  });

  test('leaves a fragment without a code where it is', () => {
    const { boot, fetch, replaceState } = runBootScript({ hash: '#q=paid' });
    expect(boot).toEqual({ kind: 'no_code' });
    expect(fetch).not.toHaveBeenCalled();
    expect(replaceState).not.toHaveBeenCalled();
  });

  test('tells of a line that is down as an answer, so that no rejection goes unheard', async () => {
    const { boot } = runBootScript({ hash: `#c=${CODE}`, fetch: () => Promise.reject(new TypeError('down')) });
    expect(boot?.kind === 'opening' && (await boot.answer)).toEqual({ status: 0, text: '', date: null });
  });

  test.each(['', '#', '#c=', '#c=short', `#c=${CODE}x`, `#d=${CODE}`, '#c=abc def<script>aaaaaaaa'])(
    'asks for nothing without a code: %j',
    (hash) => {
      const { boot, fetch } = runBootScript({ hash });
      expect(boot).toEqual({ kind: 'no_code' });
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  test('outside a frame it takes the code away and does not trade it', () => {
    const { boot, fetch, replaceState } = runBootScript({ hash: `#c=${CODE}`, isFramed: false });
    expect(boot).toEqual({ kind: 'outside_frame' });
    expect(fetch).not.toHaveBeenCalled();
    expect(replaceState).toHaveBeenCalledOnce();
  });

  test('leaves pages of no store alone', () => {
    const { boot, fetch, replaceState } = runBootScript({ pathname: '/about', hash: `#c=${CODE}` });
    expect(boot).toBeUndefined();
    expect(fetch).not.toHaveBeenCalled();
    expect(replaceState).not.toHaveBeenCalled();
  });
});
