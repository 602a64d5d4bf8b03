// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { SyncStatus } from '#lib/sync/contract.ts';
import { SYNCED } from '#tests/fixtures/api-sync.ts';
import { openPart, orderPath, pass, stopClock } from '#tests/fixtures/opened-page.tsx';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { orderDetail, orderRow } from '#tests/fixtures/order-answers.ts';
import { START_MS } from '#tests/unit/client/session-environment.ts';

const AT = new Date(START_MS).toISOString();
const later = (ms: number) => new Date(START_MS + ms).toISOString();

function liveApi(): OrderdeckApi {
  const api = new OrderdeckApi(orderDetail({ row: orderRow({ staffNotes: '' }) }));
  api.isLive = true;
  return api;
}

/** What the page hears first, and a way to tell it more. */
async function hear(api: OrderdeckApi): Promise<(status: Partial<SyncStatus>) => Promise<void>> {
  await pass(0);
  const tell = async (status: Partial<SyncStatus>) => {
    // A stream that said nothing for long was given up; the next one comes after a while that chance decides.
    for (let seconds = 0; api.streams.at(-1)?.isGivenUp() === true && seconds < 120; seconds += 1) await pass(1_000);
    await act(async () => api.streams.at(-1)?.tell({ kind: 'sync', status: { ...SYNCED, asOf: AT, ...status } }));
    await pass(0);
  };
  await tell({});
  return tell;
}

describe('how fresh it is', () => {
  async function openAsOf(asOf: string | null) {
    stopClock(START_MS);
    const api = liveApi();
    let drawn = 0;
    await openPart({ api }, async () => {
      const { AsOf } = await import('#components/shared/freshness/as-of.tsx');
      const Around = () => {
        drawn += 1;
        return <AsOf asOf={asOf} />;
      };
      return <Around />;
    });
    return { tell: await hear(api), drawn: () => drawn };
  }
  const said = () => screen.queryByText(/^as of/)?.textContent;

  test('is said by the second, then by the minute and the hour, and draws nothing around it', async () => {
    const { drawn } = await openAsOf(AT);
    const before = drawn();
    expect(said()).toBe('as of now');
    await pass(2_000);
    expect(said()).toBe('as of 2 s ago');
    await pass(58_000);
    expect(said()).toBe('as of 1 min ago');
    await pass(3_600_000);
    expect(said()).toBe('as of 1 hour ago');
    expect(drawn()).toBe(before);
    expect(screen.getByText(/^as of/).getAttribute('title')).toContain('2:00:00 AM CST');
  });

  test('goes on with the index, for what was read before stays true', async () => {
    const { tell } = await openAsOf(AT);
    await pass(30_000);
    expect(said()).toBe('as of 30 s ago');
    await tell({ asOf: later(28_000) });
    expect(said()).toBe('as of 2 s ago');
    await tell({ asOf: later(-5_000) });
    expect(said()).toBe('as of 30 s ago');
  });

  test('is not said of nothing', async () => {
    await openAsOf(null);
    expect(said()).toBeUndefined();
  });
});

describe('while the platform does not answer', () => {
  async function openOrder(role: 'editor' | 'viewer' = 'editor') {
    stopClock(START_MS);
    const api = liveApi();
    const page = await openPart({ api, path: orderPath(118), role }, async () => {
      const { OrderDetailScreen } = await import('#components/order-detail/order-detail-screen.tsx');
      return <OrderDetailScreen number="118" />;
    });
    const tell = await hear(api);
    await pass(1_000);
    return { ...page, tell };
  }
  const heading = () => screen.queryAllByText('BigCommerce does not answer');
  const button = (name: string) => screen.getByRole('button', { name });

  test('the page says so, and how old the orders are, until it answers again', async () => {
    const { tell } = await openOrder();
    expect(heading()).toEqual([]);
    await tell({ platform: 'down' });
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('BigCommerce does not answer');
    await pass(240_000);
    expect(screen.getByText(/You see the orders as they were on Nov 21, 2026, 2:00 AM, 4 min ago\./)).toBeDefined();
    // What is read out whenever it changes has not changed.
    expect(screen.getByRole('alert').textContent).toBe(alert);
    await tell({ platform: 'up' });
    expect(heading()).toEqual([]);
  });

  test('nothing can be changed, and each button says why', async () => {
    const { tell } = await openOrder();
    for (const name of ['Change status', 'Add notes']) expect(button(name)).toHaveProperty('disabled', false);
    await tell({ platform: 'down' });
    for (const name of ['Change status', 'Add notes']) {
      expect(button(name)).toHaveProperty('disabled', true);
      expect(button(name).title).toContain('nothing can be changed');
      const notice = document.getElementById(button(name).getAttribute('aria-describedby') ?? '');
      expect(notice?.textContent).toContain('Nothing can be changed until it answers again');
    }
    await tell({ platform: 'up' });
    for (const name of ['Change status', 'Add notes']) expect(button(name)).toHaveProperty('disabled', false);
  });

  test('typed text stays, and can be saved when it answers again', async () => {
    const { tell, user, api } = await openOrder();
    await user.click(button('Add notes'));
    const look = () => screen.queryByLabelText('Only staff see these');
    // The editor's own code is loaded first, in real time.
    await expect.poll(() => pass(100).then(look)).not.toBeNull();
    const area = screen.getByLabelText('Only staff see these');
    await user.type(area, 'Fragile.');
    await tell({ platform: 'down' });
    expect(button('Save')).toHaveProperty('disabled', true);
    await user.type(area, '{Control>}{Enter}{/Control}');
    expect(api.sent('change')).toEqual([]);
    expect(area).toHaveProperty('value', 'Fragile.');
    await tell({ platform: 'up' });
    await user.click(button('Save'));
    await pass(1_000);
    expect(api.bodies('change')).toMatchObject([{ change: { staffNotes: 'Fragile.' } }]);
  });

  test('a status that was being chosen cannot be sent', async () => {
    const { tell, user, api } = await openOrder();
    await user.click(button('Change status'));
    // The dialog's own code is loaded first, in real time.
    await expect.poll(() => pass(100).then(() => screen.queryByRole('dialog'))).not.toBeNull();
    const dialog = within(screen.getByRole('dialog'));
    await tell({ platform: 'down' });
    expect(dialog.getByRole('button', { name: 'Change status' })).toHaveProperty('disabled', true);
    expect(api.sent('change')).toEqual([]);
  });

  test('who may change nothing anyway is told of the age only', async () => {
    const { tell } = await openOrder('viewer');
    await tell({ platform: 'down', asOf: null });
    expect(heading().length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Change status' })).toBeNull();
  });
});
