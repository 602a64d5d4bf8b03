import { describe, expect, test } from 'vitest';
import { CallCounters } from '#emulator/call-counters.ts';
import { MailLog } from '#emulator/mail.ts';
import { mailBlock, mailDeactivation } from '#emulator/webhooks/alert-mails.ts';
import { Destinations } from '#emulator/webhooks/destinations.ts';
import { DOMAIN_BLOCKED, exceptionNotice, ExceptionPace, GIVEN_UP, WILL_RETRY } from '#emulator/webhooks/exceptions.ts';
import { HookRegistry } from '#emulator/webhooks/hook-registry.ts';
import { EXCEPTION_SCOPE } from '#emulator/webhooks/hook.ts';
import type { Hook } from '#emulator/webhooks/hook.ts';

function hookWith(change: Partial<Hook> = {}): Hook {
  return {
    id: 1,
    storeHash: 's',
    clientId: 'app',
    scope: 'store/order/*',
    destination: 'https://app.example:443/hooks',
    headers: null,
    status: 'active',
    createdS: 1,
    updatedS: 1,
    worksFromMs: 0,
    lastUsedMs: 0,
    ...change,
  };
}

describe('the registry of hooks', () => {
  test('gives numbers over all stores, and shows an app its own in its store', () => {
    const registry = new HookRegistry();
    const [one, two, three] = [{}, { clientId: 'other' }, { storeHash: 't' }].map((change) =>
      registry.add((id) => hookWith({ id, ...change })),
    );
    expect([one, two, three].map((hook) => (hook?.id ?? 0) - (one?.id ?? 0))).toEqual([0, 1, 2]);
    expect([registry.ofClient('s', 'app'), registry.ofStore('s'), registry.ofStore('x')]).toEqual([
      [one],
      [one, two],
      [],
    ]);
  });

  test('knows the one hook that hears of failures', () => {
    const registry = new HookRegistry();
    registry.add((id) => hookWith({ id }));
    registry.add((id) => hookWith({ id, scope: EXCEPTION_SCOPE, clientId: 'other' }));
    expect(registry.exceptionHook('s', 'app')).toBeNull();
    const hearing = registry.add((id) => hookWith({ id, scope: EXCEPTION_SCOPE }));
    expect([registry.exceptionHook('s', 'app'), registry.exceptionHook('t', 'app')]).toEqual([hearing, null]);
  });

  test('an uninstall takes hooks and addresses of the app in its store only', () => {
    const registry = new HookRegistry();
    registry.add((id) => hookWith({ id }));
    const others = [{ clientId: 'other' }, { storeHash: 't' }].map((change) =>
      registry.add((id) => hookWith({ id, ...change })),
    );
    registry.setEmails('s', 'app', ['a@example.com']);
    registry.setEmails('t', 'app', ['b@example.com']);
    registry.removeAll('s', 'app');
    expect([...registry.ofStore('s'), ...registry.ofStore('t')]).toEqual(others);
    expect([registry.emails('s', 'app'), registry.emails('t', 'app')]).toEqual([[], ['b@example.com']]);
  });

  test('puts hooks back as the same objects, with what they said and their numbers', () => {
    const registry = new HookRegistry();
    const hook = registry.add((id) => hookWith({ id }));
    registry.setEmails('s', 'app', ['a@example.com']);
    const putBack = registry.capture();
    hook.status = 'deactivated';
    hook.scope = 'store/cart/*';
    registry.remove(hook);
    registry.setEmails('s', 'app', []);
    const later = registry.add((id) => hookWith({ id }));
    putBack();
    expect(registry.ofStore('s')[0]).toBe(hook);
    expect(hook).toMatchObject({ status: 'active', scope: 'store/order/*' });
    expect([registry.has(hook), registry.has(later), registry.emails('s', 'app')]).toEqual([
      true,
      false,
      ['a@example.com'],
    ]);
    expect(registry.add((id) => hookWith({ id })).id).toBe(later.id);
    registry.clear();
    expect(registry.add((id) => hookWith({ id })).id).toBe(hook.id);
  });
});

describe('destinations', () => {
  const failures = (destinations: Destinations, hook: Hook, count: number) => {
    for (let index = 0; index < count; index++) destinations.windowOf(hook).note(1_000, 'Request timed out');
  };

  test('are judged per domain and app, whatever path, store or hook it was', () => {
    const destinations = new Destinations();
    failures(destinations, hookWith(), 60);
    failures(destinations, hookWith({ storeHash: 't', destination: 'https://app.example/other' }), 39);
    expect(destinations.blocked(1_000)).toEqual([]);
    failures(destinations, hookWith({ clientId: 'other' }), 1);
    failures(destinations, hookWith({ destination: 'https://sub.app.example/' }), 1);
    expect(destinations.blocked(1_000)).toEqual([]);
    failures(destinations, hookWith(), 1);
    expect(destinations.blocked(2_000)).toEqual([
      {
        clientId: 'app',
        destination: 'https://app.example',
        timeLeftMs: 179_000,
        reasons: [{ description: 'Request timed out', count: 100, atMs: 1_000 }],
      },
    ]);
    expect(destinations.blocked(181_000)).toEqual([]);
  });

  test('go back to what they had been', () => {
    const destinations = new Destinations();
    failures(destinations, hookWith(), 99);
    const putBack = destinations.capture();
    failures(destinations, hookWith(), 1);
    putBack();
    expect(destinations.blocked(1_000)).toEqual([]);
    failures(destinations, hookWith(), 1);
    expect(destinations.blocked(1_000)).toHaveLength(1);
  });
});

describe('delivery exceptions', () => {
  test.each([
    [WILL_RETRY, 'will retry'],
    [GIVEN_UP, 'all attempts are exhausted and the hook is disabled'],
    [DOMAIN_BLOCKED, 'the domain is blocked for now'],
  ] as const)('%i says how it went on: %s', (code, ending) => {
    const { scope, data } = exceptionNotice(hookWith({ id: 7 }), code, 'Request timed out');
    expect([scope, data['id'], data['error_code']]).toEqual([EXCEPTION_SCOPE, 7, code]);
    expect(data['message']).toBe(`Request timed out when delivering to https://app.example:443/hooks, ${ending}`);
  });

  test('of retries come once in ten minutes per destination, app and store; the others always', () => {
    const pace = new ExceptionPace();
    const hook = hookWith();
    expect([pace.allows(hook, WILL_RETRY, 0), pace.allows(hook, WILL_RETRY, 599_999)]).toEqual([true, false]);
    for (const change of [{ storeHash: 't' }, { clientId: 'other' }, { destination: 'https://app.example/other' }])
      expect(pace.allows(hookWith(change), WILL_RETRY, 1)).toBe(true);
    for (const code of [GIVEN_UP, DOMAIN_BLOCKED] as const)
      expect([pace.allows(hook, code, 1), pace.allows(hook, code, 1)]).toEqual([true, true]);
    const putBack = pace.capture();
    expect([pace.allows(hook, WILL_RETRY, 600_000), pace.allows(hook, WILL_RETRY, 600_001)]).toEqual([true, false]);
    putBack();
    expect(pace.allows(hook, WILL_RETRY, 600_001)).toBe(true);
  });
});

describe('mails', () => {
  test('about a deactivated hook go to its developer and the list, each once; about a block to the list', () => {
    const mail = new MailLog(() => 5);
    mailDeactivation(mail, hookWith({ id: 7 }), 'it failed', ['a@example.com', 'a@example.com', 'b@example.com']);
    mailBlock(mail, hookWith({ storeHash: 't' }), ['c@example.com']);
    expect(mail.list('s').map(({ to }) => to)).toEqual(['developer@app.example.com', 'a@example.com', 'b@example.com']);
    expect(mail.list('t')).toMatchObject([
      { to: 'c@example.com', atMs: 5, subject: expect.stringContaining('app.example') },
    ]);
  });

  test('are kept up to ten thousand, the newest, and numbered on after a restore', () => {
    const mail = new MailLog(() => 5);
    const record = () => mail.record({ storeHash: 's', to: '', subject: '', cause: '', orderId: null });
    for (let count = 0; count < 10_001; count++) record();
    expect([mail.list().length, mail.list()[0]?.id]).toEqual([10_000, 2]);
    const putBack = mail.capture();
    mail.clear();
    expect(mail.list('s')).toEqual([]);
    putBack();
    expect([mail.list().length, record().id]).toEqual([10_000, 10_002]);
  });
});

describe('counters of calls', () => {
  const call = { storeHash: 's', clientId: 'app', duplicateOf: null, faults: [] };

  test.each([
    [0, 'unanswered'],
    [200, 'succeeded'],
    [204, 'succeeded'],
    [302, 'succeeded'],
    [399, 'succeeded'],
    [400, 'refused'],
    [428, 'refused'],
    [429, 'limited'],
    [499, 'refused'],
    [500, 'failed'],
    [504, 'failed'],
  ])('%i is counted as %s', (status, name) => {
    const counters = new CallCounters();
    counters.count({ ...call, status });
    const counts = { succeeded: 0, limited: 0, refused: 0, failed: 0, unanswered: 0, duplicates: 0, faults: 0 };
    expect(counters.list()).toEqual([{ storeHash: 's', clientId: 'app', ...counts, calls: 1, [name]: 1 }]);
  });

  test('are apart by store and client, count duplicates and calls with faults once, and go back', () => {
    const counters = new CallCounters();
    counters.count({ ...call, status: 200, duplicateOf: 3, faults: ['latency', 'html'] });
    const putBack = counters.capture();
    counters.count({ ...call, status: 200 });
    counters.count({ ...call, status: 200, clientId: null });
    counters.count({ ...call, status: 200, storeHash: null });
    expect(counters.list().map(({ calls }) => calls)).toEqual([2, 1, 1]);
    expect(counters.list()[0]).toMatchObject({ duplicates: 1, faults: 1, succeeded: 2 });
    putBack();
    expect(counters.list()).toMatchObject([{ calls: 1 }]);
    counters.clear();
    expect(counters.list()).toEqual([]);
  });
});
