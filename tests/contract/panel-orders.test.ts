import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { DANA, EMULATOR_ENV, MAPLE, PanelVisitor, control } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: EMULATOR_ENV });
});
afterAll(() => emulator.stop());
let dana: PanelVisitor;
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  dana = new PanelVisitor(emulator.url);
  await dana.signIn(MAPLE, DANA);
});

const ORDERS = `/manage/${MAPLE}/orders`;

async function api(path: string): Promise<unknown> {
  const { body } = await control(emulator.url, 'POST', '/tokens', { store_hash: MAPLE });
  const answer = await fetch(`${emulator.url}/stores/${MAPLE}/v2${path}`, {
    headers: { 'x-auth-token': String(body['access_token']), accept: 'application/json' },
  });
  return answer.status === 204 ? [] : answer.json();
}

function idsIn(page: string): number[] {
  return [...page.matchAll(/data-label="Order ID"><a href="[^"]*\/orders\/(\d+)"/g)].map((match) => Number(match[1]));
}

describe('View Orders', () => {
  test('shows the newest first, twenty a page, the same orders as the API', async () => {
    const listed = (await api('/orders?limit=40&sort=id:desc')) as { id: number }[];
    const first = idsIn(await dana.text(ORDERS));
    const second = idsIn(await dana.text(`${ORDERS}?page=2`));
    expect(first).toHaveLength(20);
    expect([...first, ...second]).toEqual(listed.map(({ id }) => id));
  });

  test('a status shows its orders only, under the label that the store gave it', async () => {
    const listed = (await api('/orders?limit=20&sort=id:desc&status_id=11')) as { id: number; custom_status: string }[];
    const page = await dana.text(`${ORDERS}?status=11`);
    expect(idsIn(page)).toEqual(listed.map(({ id }) => id));
    expect(page).toContain(listed[0]?.custom_status);
  });

  test.each(['?status=99', '?page=0', '?page=x', '?status=-1', '?page=999999'])('%s is no error', async (query) => {
    expect((await dana.get(ORDERS + query)).status).toBe(200);
  });
});

describe('one order', () => {
  test('shows what the API tells of it', async () => {
    const [order] = (await api('/orders?limit=1&sort=id:desc')) as {
      id: number;
      billing_address: { city: string; street_1: string };
    }[];
    const page = await dana.text(`${ORDERS}/${order?.id}`);
    expect(page).toContain(`Order ${order?.id}`);
    expect(page).toContain(order?.billing_address.city.replaceAll("'", '&#39;'));
  });

  test.each(['99', '999999', 'abc', '1.5'])('%s is a page that says so', async (id) => {
    expect((await dana.get(`${ORDERS}/${id}`)).status).toBe(404);
  });
});

describe('changing a status', () => {
  async function statusOf(orderId: number) {
    const order = (await api(`/orders/${orderId}`)) as { status_id: number; date_modified: string };
    return { statusId: order.status_id, modified: Date.parse(order.date_modified) };
  }

  test('really changes the order, at the time of the virtual clock', async () => {
    const orderId = idsIn(await dana.text(`${ORDERS}?status=11`))[0] ?? 0;
    const before = await statusOf(orderId);
    await control(emulator.url, 'POST', '/clock', { advance_ms: 3_600_000 });
    const answer = await dana.post(`${ORDERS}/${orderId}/status`, { status_id: '2', return_to: `${ORDERS}?status=11` });
    expect(answer.headers.get('location')).toBe(`${ORDERS}?status=11&changed=${orderId}`);
    const after = await statusOf(orderId);
    expect([before.statusId, after.statusId]).toEqual([11, 2]);
    expect(after.modified).toBeGreaterThan(before.modified);
    expect(idsIn(await dana.text(`${ORDERS}?status=11`))).not.toContain(orderId);
  });

  test.each([{ status_id: '99' }, { status_id: 'x' }, {}])('%o changes nothing', async (form) => {
    const orderId = idsIn(await dana.text(`${ORDERS}?status=11`))[0] ?? 0;
    const answer = await dana.post(`${ORDERS}/${orderId}/status`, { ...form, return_to: 'https://evil.example/' });
    expect(answer.headers.get('location')).toBe(ORDERS);
    expect((await statusOf(orderId)).statusId).toBe(11);
  });
});

describe('an edit from outside', () => {
  test('merges the given fields and moves date_modified', async () => {
    const [before] = (await api('/orders?limit=1&status_id=11')) as {
      id: number;
      staff_notes: string;
      total_inc_tax: string;
    }[];
    const orderId = before?.id ?? 0;
    await control(emulator.url, 'POST', '/clock', { advance_ms: 60_000 });
    const change = { staff_notes: 'written by somebody else', status_id: 9 };
    const answer = await control(emulator.url, 'POST', `/stores/${MAPLE}/orders/${orderId}`, change);
    expect(answer.status).toBe(200);
    expect(await api(`/orders/${orderId}`)).toMatchObject({ ...change, total_inc_tax: before?.total_inc_tax });
  });

  test('is refused as the platform refuses it', async () => {
    const orderId = idsIn(await dana.text(ORDERS))[0] ?? 0;
    const answer = await control(emulator.url, 'POST', `/stores/${MAPLE}/orders/${orderId}`, { nonsense: 1 });
    expect([answer.status, String(answer.body['error'])]).toEqual([400, expect.stringContaining('nonsense')]);
    expect((await control(emulator.url, 'POST', `/stores/${MAPLE}/orders/7`, { staff_notes: 'x' })).status).toBe(404);
  });
});
