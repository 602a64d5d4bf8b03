// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ListPreferenceControl, Views } from '#lib/client/views.ts';
import type { SavedView, ViewCountsRequest } from '#lib/views/contract.ts';
import { openPart, pass, stopClock } from '#tests/fixtures/opened-page.tsx';
import { orderDetail } from '#tests/fixtures/order-answers.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

const KEY = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const NEW_VIEW = { name: 'Big ones', isShared: false, query: 'total:>100', columns: ['total'], sort: 'total:desc' };

/** A page that shows nothing but what a hook of views gives. */
async function openHooks(api: OrderdeckApi, queries: ViewCountsRequest['queries'] | null = null) {
  const held: { views?: Views; preference?: ListPreferenceControl } = {};
  await openPart(
    { api, beside: { views: { defaults: [], views: api.index.views, start: null }, preference: {} } },
    async () => {
      const { useListPreference, useViewCounts, useViews } = await import('#lib/client/views.ts');
      const Shown = () => {
        held.views = useViews();
        held.preference = useListPreference();
        const counts = useViewCounts(queries).data?.counts ?? [];
        return (
          <>
            <p>views: {held.views.list?.views.map(({ name }) => name).join(', ')}</p>
            <p>counts: {counts.map(({ key, count }) => `${key} ${count}`).join(', ')}</p>
            <p>preference: {JSON.stringify(held.preference.preference)}</p>
          </>
        );
      };
      return <Shown />;
    },
  );
  await screen.findByText(/^preference: \{/);
  return {
    views: () => held.views as Views,
    preference: () => held.preference as ListPreferenceControl,
    shown: (what: string) => screen.getByText(new RegExp(`^${what}:`)).textContent?.replace(`${what}: `, ''),
  };
}

describe('views', () => {
  test('that are made, changed and deleted are shown at once, without being read again', async () => {
    const api = new OrderdeckApi();
    const { views, shown } = await openHooks(api);
    const reads = api.sent('views').length;
    let made: SavedView | undefined;
    await act(async () => {
      const outcome = await views().create(NEW_VIEW, KEY);
      made = outcome.kind === 'done' ? outcome.view : undefined;
    });
    expect(shown('views')).toBe('Big ones');
    expect(api.sent('makeView')[0]?.headers.get('Idempotency-Key')).toBe(KEY);
    await act(() => views().change(made?.id ?? '', { name: 'Huge ones' }));
    expect(shown('views')).toBe('Huge ones');
    await act(() => views().remove(made?.id ?? ''));
    expect(shown('views')).toBe('');
    expect(api.sent('views')).toHaveLength(reads);
  });

  test('that cannot be made leave the list alone, and say why', async () => {
    const api = new OrderdeckApi();
    const { views, shown } = await openHooks(api);
    api.next('makeView', failure('unprocessable', 'You have 50 views already.'));
    const outcome = await act(() => views().create(NEW_VIEW, KEY));
    expect(outcome).toMatchObject({ kind: 'failed', error: { message: 'You have 50 views already.' } });
    expect(shown('views')).toBe('');
  });

  test('that somebody else deleted meanwhile are gone, as was wanted', async () => {
    const api = new OrderdeckApi();
    api.index.views = [{ ...NEW_VIEW, id: KEY, isOwn: true, canChange: true }];
    const { views, shown } = await openHooks(api);
    expect(shown('views')).toBe('Big ones');
    api.next('removeView', failure('forbidden', 'This view is shared by somebody else.'));
    expect(await act(() => views().remove(KEY))).toMatchObject({ code: 'forbidden' });
    expect(shown('views')).toBe('Big ones');
    api.next('removeView', failure('not_found', 'This view does not exist any more.'));
    expect(await act(() => views().remove(KEY))).toBeNull();
    expect(shown('views')).toBe('');
  });
});

describe('counts', () => {
  test('are kept up with changes, at most every 5 s however many there are', async () => {
    stopClock();
    const api = new OrderdeckApi(orderDetail());
    api.isLive = true;
    const { shown } = await openHooks(api, [{ key: 'all', query: '' }]);
    await pass(1_000);
    expect(shown('counts')).toBe('all 1');
    const before = api.sent('viewCounts').length;
    for (let second = 0; second < 10; second += 1) {
      api.streams.at(-1)?.tell({ kind: 'orders', orderIds: [118], at: '2026-11-21T08:00:00.000Z' });
      await pass(1_000);
    }
    const after = api.sent('viewCounts').length - before;
    expect(after).toBeGreaterThanOrEqual(2);
    expect(after).toBeLessThanOrEqual(3);
  });

  test('of nothing are not asked for', async () => {
    const api = new OrderdeckApi();
    await openHooks(api, []);
    expect(api.sent('viewCounts')).toEqual([]);
  });
});

describe('how the list is liked', () => {
  test('is changed part by part, on screen before the server has it', async () => {
    const api = new OrderdeckApi();
    const { preference, shown } = await openHooks(api);
    const answer = api.hold('savePreference');
    let first: Promise<unknown> = Promise.resolve();
    await act(async () => {
      first = preference().save({ limit: 100 });
    });
    await waitFor(() => expect(shown('preference')).toBe('{"limit":100}'));
    answer();
    await act(() => first);
    await act(() => preference().save({ isPreviewOpen: true }));
    expect(shown('preference')).toBe('{"limit":100,"isPreviewOpen":true}');
    expect(api.bodies('savePreference')).toEqual([{ limit: 100 }, { limit: 100, isPreviewOpen: true }]);
  });

  test('that cannot be kept stays for this visit, and it is said', async () => {
    const api = new OrderdeckApi();
    const { preference, shown } = await openHooks(api);
    api.lose('savePreference');
    expect(await act(() => preference().save({ limit: 25 }))).toMatchObject({ code: 'unavailable' });
    expect(shown('preference')).toBe('{"limit":25}');
  });
});
