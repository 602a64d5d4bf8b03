// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPage, openPart, pass, sessionOf, stopClock, takeComplaints } from '#tests/fixtures/opened-page.tsx';
import { orderDetail } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { BESIDE, bootOf, MINUTE_MS, NO_FIRST, START_MS } from '#tests/unit/client/session-environment.ts';
import type { Boot, BootAnswer } from '#lib/client/boot.ts';

const one = () => new OrderdeckApi(orderDetail());

/** The store's page with nothing but a word in it. */
function openWord(boot: Boot) {
  return openPart({ boot }, async () => <p>The screen</p>);
}

describe('while the session opens', () => {
  test('the screen stands already, asks for nothing, and goes on by itself', async () => {
    const api = one();
    const answer = Promise.withResolvers<BootAnswer>();
    await openPage({ api, boot: { kind: 'opening', answer: answer.promise } });
    expect(screen.getByRole('heading', { name: 'Orders' })).toBeDefined();
    expect(api.requests).toEqual([]);
    const opened = bootOf(200, { ...sessionOf('viewer'), first: NO_FIRST, beside: BESIDE });
    await act(async () => answer.resolve(opened.kind === 'opening' ? opened.answer : Promise.reject(new Error())));
    expect(await screen.findByRole('link', { name: '118' })).toBeDefined();
  });
});

describe('without a session', () => {
  test.each([
    [{ kind: 'no_code' }, 'Open Orderdeck from your control panel', 'Apps menu'],
    [{ kind: 'outside_frame' }, 'Open Orderdeck from your control panel', 'not on its own'],
    [bootOf(401, { code: 'session_ended', message: 'x', requestId: 'r' }), 'This link has expired', 'once'],
    [
      bootOf(200, {
        ...sessionOf('editor'),
        store: { ...sessionOf('editor').store, storeHash: 'zzz999' },
        first: NO_FIRST,
      }),
      'This page belongs to another store',
      'different store',
    ],
    [
      bootOf(503, { code: 'unavailable', message: 'Try again in a minute.', requestId: 'r9' }),
      'could not be opened',
      'r9',
    ],
    [
      { kind: 'opening', answer: Promise.resolve({ status: 0, text: '', date: null }) },
      'could not be opened',
      'internet',
    ],
  ] as const)('nothing of the store is shown, but why, and the way in: %#', async (boot, heading, words) => {
    await openWord(boot);
    await screen.findByText(heading, { exact: false });
    expect(document.body.textContent).toContain(words);
    expect(screen.queryByText('The screen')).toBeNull();
  });
});

/** The list, with the clock standing at the session's beginning. */
async function openOnStoppedClock(api: OrderdeckApi) {
  stopClock(START_MS);
  const page = await openPage({ api });
  await pass();
  await pass();
  return page;
}

describe('the token', () => {
  test('is renewed by the clock before it ends, and later requests carry the new one', async () => {
    const api = one();
    const { user } = await openOnStoppedClock(api);
    await pass(13 * MINUTE_MS - 1);
    expect(api.sent('renew')).toEqual([]);
    await pass(1);
    expect(api.sent('renew').map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer token-1']);
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await pass();
    expect(api.sent('search').at(-1)?.headers.get('Authorization')).toBe('Bearer token-2');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('that the server does not know any more ends the session, and what is shown stays', async () => {
    const api = one();
    const { user } = await openPage({ api });
    await screen.findByRole('link', { name: '118' });
    api.token = 'another';
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByRole('alertdialog', { name: 'Your session has ended' })).toBeDefined();
    expect(screen.getByRole('link', { name: '118' })).toBeDefined();
    expect(screen.queryByText('Orders could not be loaded')).toBeNull();
    const sent = api.requests.length;
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(api.requests).toHaveLength(sent);
  });

  test('is renewed and the request sent again when only it had run out', async () => {
    const api = one();
    const { user } = await openPage({ api });
    await screen.findByRole('link', { name: '118' });
    api.next('search', Response.json({ code: 'session_ended', message: 'over', requestId: 'r' }, { status: 401 }));
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await expect.poll(() => api.sent('search').length).toBe(3);
    expect(api.sent('search').at(-1)?.headers.get('Authorization')).toBe('Bearer token-2');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('is given back when the document goes for good, not when the browser keeps it', async () => {
    const api = one();
    await openPage({ api });
    await screen.findByRole('link', { name: '118' });
    const leave = (persisted: boolean) =>
      act(async () => window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted })));
    await leave(true);
    expect(api.sent('giveBack')).toEqual([]);
    await leave(false);
    expect(api.sent('giveBack').map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer token-1']);
  });
});

describe('a screen that cannot draw itself', () => {
  test('is told in words, with a way to try again', async () => {
    const { Component } = await import('react');
    let isBroken = true;
    const page = await openPart({}, async () => {
      const { default: ErrorPage } = await import('#app/error.tsx');
      // As Next's boundary does with the error page of the app.
      class Boundary extends Component<{ readonly children: React.ReactNode }, { readonly failed: boolean }> {
        override state = { failed: false };
        static getDerivedStateFromError = () => ({ failed: true });
        override render() {
          return this.state.failed ? <ErrorPage reset={() => this.setState({ failed: false })} /> : this.props.children;
        }
      }
      const Screen = () => {
        if (isBroken) throw new Error('secret of the screen');
        return <p>The screen</p>;
      };
      return (
        <Boundary>
          <Screen />
        </Boundary>
      );
    });
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('Something went wrong on this page');
    expect(document.body.textContent).not.toContain('secret');
    isBroken = false;
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The screen')).toBeDefined();
    expect(takeComplaints().join()).toContain('secret of the screen');
  });
});
