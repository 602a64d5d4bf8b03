import { describe, expect, test } from 'vitest';
import { POLL_EVERY_MS } from '#lib/client/live-connection.ts';
import { liveConnection } from './live-environment.ts';

const MISSED = { kind: 'missed' } as const;
const orders = (...orderIds: number[]) => ({ kind: 'orders', orderIds, at: '2026-11-21T08:00:00.000Z' }) as const;

async function started() {
  const live = liveConnection();
  live.connection.start();
  await live.pass(0);
  return live;
}

describe('the stream', () => {
  test('is asked for with the token in a header, never in the address', async () => {
    const { requests } = await started();
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url).toBe('/api/events');
    expect(new Headers(requests[0]?.init.headers).get('authorization')).toBe('Bearer token-1');
    expect(requests[0]?.init.credentials).toBe('omit');
  });

  test('tells its events, however the wire cuts them', async () => {
    const { stream, told } = await started();
    const text = `: open\n\ndata: {"kind":"missed"}\n\ndata: ${JSON.stringify(orders(7, 8))}\n\n`;
    for (const piece of text) await stream().write(piece);
    expect(told).toEqual([MISSED, orders(7, 8)]);
  });

  test('is not started twice', async () => {
    const { connection, requests, pass } = await started();
    connection.start();
    await pass(0);
    expect(requests).toHaveLength(1);
  });

  test('that ends with its token is opened anew at once, with the new one', async () => {
    const { stream, pass, requests, session, polls } = await started();
    await stream().tell(MISSED);
    for (let beats = 0; beats < 60; beats += 1) {
      await pass(15_000);
      await stream().write(': still here\n\n');
    }
    session.token = 'token-2';
    await stream().end();
    await pass(1_000);
    expect(requests).toHaveLength(2);
    expect(new Headers(requests[1]?.init.headers).get('authorization')).toBe('Bearer token-2');
    expect(polls).toEqual([]);
  });

  test('that is silent past its heartbeats is given up and opened anew', async () => {
    const { stream, streams, pass } = await started();
    await stream().tell(MISSED);
    await pass(39_000);
    expect(streams).toHaveLength(1);
    await pass(3_000);
    expect(streams[0]?.isGivenUp()).toBe(true);
    expect(streams).toHaveLength(2);
  });

  test('that something on the way holds back is given up after 10 s', async () => {
    const live = liveConnection();
    live.answers.push('silence', 'silence');
    live.connection.start();
    await live.pass(9_900);
    expect(live.requests).toHaveLength(1);
    await live.pass(15_000);
    expect(live.requests).toHaveLength(3);
    expect(live.polls.length).toBeGreaterThan(0);
  });

  test('that the page may not hear is not asked for again', async () => {
    const live = liveConnection();
    live.answers.push(new Response('{}', { status: 403 }));
    live.connection.start();
    await live.pass(600_000);
    expect(live.requests).toHaveLength(1);
    expect(live.polls).toEqual([]);
  });
});

describe('while the stream cannot be had', () => {
  test('new tries come with waits that grow up to a minute, and the page asks every 15 s', async () => {
    const live = liveConnection();
    for (let tries = 0; tries < 12; tries += 1) live.answers.push(new TypeError('Failed to fetch'));
    live.connection.start();
    await live.pass(300_000);
    const times = live.requests.map(({ at }) => at);
    expect(times.slice(1).map((time, index) => time - (times[index] ?? 0))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
    ]);
    expect(live.polls[0]).toBe(1_000);
    expect(live.polls.slice(1).every((at, index) => at - (live.polls[index] ?? 0) === POLL_EVERY_MS)).toBe(true);
  });

  test('asking ends with the first event of a new stream', async () => {
    const live = liveConnection();
    live.answers.push(new Response('busy', { status: 503 }), new Response('{}', { status: 429 }));
    live.connection.start();
    await live.pass(3_000);
    expect(live.polls).toEqual([1_000]);
    await live.stream().tell(MISSED);
    for (let beats = 0; beats < 10; beats += 1) {
      await live.pass(10_000);
      await live.stream().write(':\n\n');
    }
    expect(live.polls).toEqual([1_000]);
    expect(live.told).toEqual([MISSED]);
  });

  test('streams that end as soon as they begin do not follow each other without end', async () => {
    const live = liveConnection();
    live.connection.start();
    for (let seconds = 0; seconds < 120; seconds += 1) {
      await live.pass(1_000);
      if (!live.stream().isGivenUp())
        await live
          .stream()
          .tell(MISSED)
          .then(live.stream().end, () => undefined);
    }
    expect(live.requests.length).toBeLessThan(10);
    expect(live.polls.length).toBeGreaterThan(0);
  });

  test('a page instead of a stream is no stream', async () => {
    const live = liveConnection();
    live.answers.push(new Response('<p>data: {"kind":"missed"}', { headers: { 'content-type': 'text/html' } }));
    live.connection.start();
    await live.pass(999);
    expect(live.told).toEqual([]);
    await live.pass(1);
    expect(live.requests).toHaveLength(2);
  });

  test('a network that comes back is used at once', async () => {
    const live = liveConnection();
    for (let tries = 0; tries < 6; tries += 1) live.answers.push(new TypeError('Failed to fetch'));
    live.connection.start();
    await live.pass(40_000);
    expect(live.requests).toHaveLength(6);
    live.connection.online();
    await live.pass(0);
    expect(live.streams).toHaveLength(1);
    live.connection.online();
    await live.pass(0);
    expect(live.streams).toHaveLength(1);
  });
});

describe('a token that is refused', () => {
  test('is renewed, and the stream opened with the new one', async () => {
    const live = liveConnection();
    live.answers.push(new Response('{}', { status: 401 }));
    live.connection.start();
    await live.pass(1_000);
    expect(live.renewals).toEqual(['renewed']);
    expect(new Headers(live.requests[1]?.init.headers).get('authorization')).toBe('Bearer token-2');
  });

  test('of a session that is over ends it', async () => {
    const live = liveConnection();
    live.session.renewal = 'ended';
    live.answers.push(new Response('{}', { status: 401 }));
    live.connection.start();
    await live.pass(600_000);
    expect(live.requests).toHaveLength(1);
    expect(live.polls).toEqual([]);
  });
});

describe('a page that nobody looks at', () => {
  test('keeps its stream for a minute, then gives it up, and opens one when it is looked at again', async () => {
    const { connection, pass, streams, stream } = await started();
    await stream().tell(MISSED);
    connection.hidden();
    await pass(30_000);
    await stream().write(':\n\n');
    connection.shown();
    await pass(35_000);
    expect(streams).toHaveLength(1);
    connection.hidden();
    await stream().write(':\n\n');
    await pass(30_000);
    await stream().write(':\n\n');
    await pass(30_000);
    expect(streams[0]?.isGivenUp()).toBe(true);
    await pass(3_600_000);
    expect(streams).toHaveLength(1);
    connection.shown();
    await pass(0);
    expect(streams).toHaveLength(2);
  });

  test('asks for nothing either', async () => {
    const live = liveConnection();
    for (let tries = 0; tries < 100; tries += 1) live.answers.push(new TypeError('Failed to fetch'));
    live.connection.start();
    live.connection.hidden();
    await live.pass(60_000);
    const [requests, polls] = [live.requests.length, live.polls.length];
    await live.pass(3_600_000);
    live.connection.online();
    await live.pass(60_000);
    expect([live.requests.length, live.polls.length]).toEqual([requests, polls]);
  });
});

test('a session that ends takes the stream and every new try with it, and another begins anew', async () => {
  const { connection, pass, streams, requests, polls } = await started();
  connection.stop();
  await pass(600_000);
  expect(streams[0]?.isGivenUp()).toBe(true);
  expect(requests).toHaveLength(1);
  expect(polls).toEqual([]);
  connection.start();
  await pass(0);
  expect(requests).toHaveLength(2);
});
