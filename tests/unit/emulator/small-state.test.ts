import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FJORD_SUPPLY } from '#emulator/data/profile-fjord.ts';
import { AccessTokens } from '#emulator/state/access-tokens.ts';
import { callbacksAt, DEFAULT_SCOPES, SCOPE_TEXTS } from '#emulator/state/apps.ts';
import { panelStores } from '#emulator/state/directory.ts';
import { EMAIL_STATUSES, EmailStatuses } from '#emulator/state/email-statuses.ts';
import { GiftCertificates } from '#emulator/state/gift-certificates.ts';
import { OrderSettings } from '#emulator/state/order-settings.ts';
import { PanelSessions } from '#emulator/state/panel-sessions.ts';
import { PickupLog } from '#emulator/state/pickup-log.ts';
import { StoreCredit } from '#emulator/state/store-credit.ts';
import { SystemLog } from '#emulator/state/system-log.ts';

describe('access tokens', () => {
  const owner = (storeHash: string, clientId: string) => ({ storeHash, clientId, scopes: new Set(['a']) });

  test('an uninstall ends those of its app in its store only', () => {
    const tokens = new AccessTokens();
    const [mine, mineToo] = [tokens.issue(owner('s', 'app')), tokens.issue(owner('s', 'app'))];
    const [elsewhere, other] = [tokens.issue(owner('t', 'app')), tokens.issue(owner('s', 'other'))];
    tokens.revokeAll('s', 'app');
    expect([mine, mineToo].map((token) => tokens.owner(token))).toEqual([null, null]);
    expect(tokens.owner(elsewhere)).toEqual(owner('t', 'app'));
    expect(tokens.owner(other)).toEqual(owner('s', 'other'));
  });

  test('are put back with a capture, and revoked once', () => {
    const tokens = new AccessTokens();
    const token = tokens.issue(owner('s', 'app'));
    const putBack = tokens.capture();
    expect([tokens.revoke(token), tokens.revoke(token)]).toEqual([true, false]);
    putBack();
    expect(tokens.owner(token)).not.toBeNull();
  });
});

describe('apps', () => {
  test.each(['https://app.example', 'https://app.example/', 'https://app.example///'])(
    'at %s have their callbacks',
    (url) => {
      expect(callbacksAt(url)).toEqual({
        auth: 'https://app.example/api/auth',
        load: 'https://app.example/api/load',
        uninstall: 'https://app.example/api/uninstall',
        removeUser: 'https://app.example/api/remove_user',
      });
    },
  );

  test('every scope that is asked for by default has words for the consent page, and none is for checkout content', () => {
    expect(DEFAULT_SCOPES.filter((scope) => !SCOPE_TEXTS.has(scope))).toEqual([]);
    expect(DEFAULT_SCOPES).not.toContain('store_content_checkout');
    expect(new Set(SCOPE_TEXTS.values()).size).toBe(SCOPE_TEXTS.size);
  });
});

describe('people of the stores', () => {
  test('each store has one owner, first; one person is in all, under one id', () => {
    const stores = panelStores([
      { ...FJORD_SUPPLY, hash: 'zzz' },
      { ...FJORD_SUPPLY, hash: 'yyy' },
    ]);
    for (const { members } of stores) expect(members.map(({ role }) => role)).toEqual(['owner', 'authorized', 'user']);
    expect(new Set(stores.map(({ members }) => members[2]?.user.id)).size).toBe(1);
    const others = stores.flatMap(({ members }) => members.slice(0, 2).map(({ user }) => user.id));
    expect(new Set(others).size).toBe(others.length);
  });

  test('are fresh each time, since e-mails can change', () => {
    const [first] = panelStores();
    const owner = first?.members[0]?.user ?? expect.fail('no owner');
    owner.email = 'changed@example.com';
    expect(panelStores()[0]?.members[0]?.user.email).not.toBe('changed@example.com');
    expect(owner.username).toBe('dana');
  });
});

describe('mails that a store sends', () => {
  test('all but reviews are on; a channel may differ, and otherwise follows the store', () => {
    const statuses = new EmailStatuses();
    expect(EMAIL_STATUSES.filter((name) => !statuses.isOn(name))).toEqual(['product_review_email']);
    statuses.set({ invoice_email: false });
    expect([statuses.isOn('invoice_email', 5), statuses.override('invoice_email', 5)]).toEqual([false, undefined]);
    statuses.set({ invoice_email: true }, 5);
    statuses.set({ gift_certificate_email: false }, 5);
    expect([statuses.isOn('invoice_email', 5), statuses.isOn('invoice_email', 6)]).toEqual([true, false]);
    expect([statuses.isOn('gift_certificate_email', 5), statuses.isOn('gift_certificate_email')]).toEqual([
      false,
      true,
    ]);
  });

  test('go back, in the store and on the channel', () => {
    const statuses = new EmailStatuses();
    statuses.set({ invoice_email: false }, 5);
    const putBack = statuses.capture();
    statuses.set({ invoice_email: false });
    statuses.set({ invoice_email: true }, 5);
    putBack();
    expect([statuses.isOn('invoice_email'), statuses.override('invoice_email', 5)]).toEqual([true, false]);
  });
});

describe('gift certificates', () => {
  test('are found whatever the case, and become less', () => {
    const certificates = new GiftCertificates();
    const ten = certificates.find('ten-der-010') ?? expect.fail('no certificate');
    expect(certificates.spend(ten, 25_000)).toMatchObject({ balance: 75_000, original: 100_000, status: 'active' });
    expect(certificates.find('TEN-DER-010')?.balance).toBe(75_000);
    expect([certificates.find('OLD-ONE-020')?.status, certificates.find('NOPE')]).toEqual(['expired', null]);
  });

  test('of one store are not those of another', () => {
    const [one, other] = [new GiftCertificates(), new GiftCertificates()];
    one.spend(one.find('BIG-GIF-500') ?? expect.fail('no certificate'), 1_000);
    expect(other.find('BIG-GIF-500')?.balance).toBe(5_000_000);
  });
});

test('store credit is what was there first and what came and went, never below zero', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000 }), fc.array(fc.integer({ min: -900, max: 900 })), (first, changes) => {
      const credit = new StoreCredit((id) => (id === 1 ? first : 0));
      let expected = first;
      for (const change of changes) {
        expected = expected + change < 0 ? 0 : expected + change;
        expect(credit.add(1, change)).toBe(expected);
      }
      expect([credit.balance(1), credit.balance(2)]).toEqual([expected, 0]);
    }),
  );
});

test('order settings of a channel are as the store’s until they are set, and go back', () => {
  const settings = new OrderSettings('orders@example.com');
  expect(settings.global).toEqual({ order_placed: ['orders@example.com'], forward_invoice: [] });
  expect(settings.ofChannel(1)).toEqual({ order_placed: null, forward_invoice: null });
  const putBack = settings.capture();
  settings.setGlobal({ order_placed: [], forward_invoice: ['a@example.com'] });
  settings.setChannel(1, { order_placed: ['b@example.com'], forward_invoice: [] });
  expect([settings.ofChannel(1).order_placed, settings.ofChannel(2).order_placed]).toEqual([['b@example.com'], null]);
  putBack();
  expect(settings.global.order_placed).toEqual(['orders@example.com']);
  expect(settings.ofChannel(1).order_placed).toBeNull();
});

test('panel sessions: one that is closed is nobody’s, and a pending install goes back with a capture', () => {
  const sessions = new PanelSessions();
  const [one, other] = [sessions.open('s', 7), sessions.open('s', 8)];
  expect(one.id).not.toBe(other.id);
  const putBack = sessions.capture();
  one.pendingInstall = { clientId: 'a', url: 'https://app.example/api/auth' };
  sessions.close(other.id);
  expect([sessions.find(other.id), sessions.find(undefined), sessions.find('')]).toEqual([null, null, null]);
  putBack();
  expect(sessions.find(one.id)).toEqual({ ...one, pendingInstall: null });
  expect(sessions.find(other.id)?.userId).toBe(8);
});

test('the pickup log counts the pieces of a line over all records, and numbers records and items by themselves', () => {
  const log = new PickupLog();
  const item = (orderProductId: number, quantity: number) => ({
    id: log.nextItemId(),
    orderProductId,
    quantity,
    collectedMs: null,
  });
  const times = { readyMs: 1, createdMs: 1, updatedMs: 1, pickupMethodId: 1, orderId: 106 };
  const first = log.add({ ...times, items: [item(5, 2), item(6, 1)] });
  const putBack = log.capture();
  const second = log.add({ ...times, items: [item(5, 3)] });
  expect([log.recorded(5), log.recorded(6), log.recorded(7)]).toEqual([5, 1, 0]);
  log.save({ ...first, items: [] });
  expect(log.recorded(5)).toBe(3);
  log.remove(second.id);
  expect([log.recorded(5), log.find(second.id)]).toEqual([0, null]);
  putBack();
  expect(log.all()).toEqual([first]);
  expect([log.add({ ...times, items: [] }).id, log.nextItemId()]).toEqual([second.id, 3]);
});

test('the system log keeps the newest five thousand', () => {
  const log = new SystemLog();
  const entry = { type: 'tax', module: 'm', severity: 1, message: '', createdS: 1 } as const;
  for (let index = 1; index <= 5_002; index++) log.record({ ...entry, summary: `s${index}` });
  expect(log.entries()).toHaveLength(5_000);
  expect([log.entries()[0]?.summary, log.entries().at(-1)?.id]).toEqual(['s3', 5_002]);
  const putBack = log.capture();
  log.record({ ...entry, summary: 'later' });
  putBack();
  log.record({ ...entry, summary: 'again' });
  expect(log.entries().at(-1)).toMatchObject({ id: 5_003, summary: 'again' });
});
