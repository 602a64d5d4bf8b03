import { beforeEach, describe, expect, test } from 'vitest';
import { StoreQueue, type Turn } from '#lib/bigcommerce/store-queue.ts';
import type { Priority } from '#lib/bigcommerce/types/client.ts';
import { settle, VirtualScheduler } from '#tests/fixtures/virtual-scheduler.ts';

let scheduler: VirtualScheduler;
let queue: StoreQueue;

beforeEach(() => {
  scheduler = new VirtualScheduler();
  queue = new StoreQueue({ scheduler, random: () => 0 });
});

/** Calls that run until the test ends them, and the order in which they started. */
class Calls {
  readonly started: string[] = [];
  readonly #endings = new Map<string, () => void>();

  start(name: string, priority: Priority = 'userRead', patienceMs = 60_000): Promise<Turn<string>> {
    return queue.take({ priority, deadlineMs: scheduler.now() + patienceMs }, () => this.#run(name));
  }

  /** Ends a running call, with an answer of the platform unless told otherwise. */
  async end(
    name: string,
    answer: { status?: number; headers?: Record<string, string> } | 'silent' = {},
  ): Promise<void> {
    if (answer !== 'silent') queue.answered(answer.status ?? 200, new Headers(answer.headers));
    queue.finished(answer !== 'silent');
    this.#endings.get(name)?.();
    await settle();
  }

  get running(): string[] {
    return [...this.#endings.keys()];
  }

  async #run(name: string): Promise<string> {
    this.started.push(name);
    await new Promise<void>((resolve) => {
      this.#endings.set(name, resolve);
    });
    this.#endings.delete(name);
    return name;
  }
}

const quotaHeaders = (left: number, resetMs = 20_000) => ({
  'X-Rate-Limit-Requests-Quota': '150',
  'X-Rate-Limit-Requests-Left': String(left),
  'X-Rate-Limit-Time-Reset-Ms': String(resetMs),
});

describe('whose turn it is', () => {
  test('at most three calls of a store are under way', async () => {
    const calls = new Calls();
    for (const name of ['a', 'b', 'c', 'd', 'e']) void calls.start(name);
    await settle();
    expect(calls.running).toEqual(['a', 'b', 'c']);
    await calls.end('b');
    expect(calls.running).toEqual(['a', 'c', 'd']);
  });

  test('writes of people go first, then their reads, then jobs', async () => {
    const calls = new Calls();
    for (const name of ['1', '2', '3']) void calls.start(name);
    void calls.start('job', 'job');
    void calls.start('read', 'userRead');
    void calls.start('write', 'userWrite');
    await settle();
    for (const name of ['1', '2', '3']) await calls.end(name);
    expect(calls.started).toEqual(['1', '2', '3', 'write', 'read', 'job']);
  });

  test('jobs leave a place to people', async () => {
    const calls = new Calls();
    for (const name of ['j1', 'j2', 'j3']) void calls.start(name, 'job');
    await settle();
    expect(calls.running).toEqual(['j1', 'j2']);
    void calls.start('read');
    await settle();
    expect(calls.running).toEqual(['j1', 'j2', 'read']);
  });

  test('a task that fails gives its place back and its error to its caller', async () => {
    const boom = new Error('boom');
    const failed = queue.take({ priority: 'userRead', deadlineMs: scheduler.now() + 1_000 }, () =>
      Promise.reject(boom),
    );
    await expect(failed).rejects.toBe(boom);
    expect(queue.state).toMatchObject({ inFlight: 0, waiting: 0 });
  });
});

describe('after a 429', () => {
  test('the whole queue stands still for the time the server names', async () => {
    const calls = new Calls();
    void calls.start('first');
    await settle();
    await calls.end('first', { status: 429, headers: { 'X-Rate-Limit-Time-Reset-Ms': '15000' } });
    void calls.start('write', 'userWrite');
    void calls.start('job', 'job');
    await scheduler.advance(14_999);
    expect(calls.started).toEqual(['first']);
    expect(queue.state.heldForMs).toBe(1);
    await scheduler.advance(1);
    expect(calls.running).toEqual(['write']);
  });

  test('one call at a time finds out, until an ordinary answer', async () => {
    const calls = new Calls();
    void calls.start('first');
    await settle();
    await calls.end('first', { status: 429 });
    for (const name of ['a', 'b', 'c', 'd']) void calls.start(name);
    await scheduler.advance(1_000);
    expect(calls.running).toEqual(['a']);
    await calls.end('a');
    expect(calls.running).toEqual(['b', 'c', 'd']);
  });

  test('calls refused together are one refusal', async () => {
    const calls = new Calls();
    for (const name of ['a', 'b', 'c']) void calls.start(name);
    await settle();
    for (const name of ['a', 'b', 'c']) await calls.end(name, { status: 429 });
    expect(queue.state.heldForMs).toBe(1_000);
  });

  test('a minute of refusals without a word costs under one call a second', async () => {
    const calls = new Calls();
    const ask = async (): Promise<void> => {
      for (;;) {
        const turn = await calls.start('call', 'job', 3_600_000);
        if (turn.kind === 'refused') return;
      }
    };
    void ask();
    for (let second = 0; second < 60; second += 1) {
      await settle();
      if (calls.running.length > 0) await calls.end('call', { status: 429 });
      await scheduler.advance(1_000);
    }
    expect(calls.started.length).toBeGreaterThan(3);
    expect(calls.started.length).toBeLessThan(10);
  });

  test('whoever cannot wait that long is told at once, with the time', async () => {
    const calls = new Calls();
    void calls.start('first');
    void calls.start('second');
    void calls.start('third');
    const waiting = calls.start('impatient', 'userRead', 12_000);
    await settle();
    await calls.end('first', { status: 429, headers: { 'Retry-After': '20' } });
    await expect(waiting).resolves.toEqual({ kind: 'refused', reason: 'limited', retryAfterMs: 20_000 });
    await expect(calls.start('later', 'userRead', 12_000)).resolves.toMatchObject({ reason: 'limited' });
    expect(calls.started).not.toContain('impatient');
  });

  test('another store goes on', async () => {
    const calls = new Calls();
    void calls.start('first');
    await settle();
    await calls.end('first', { status: 429 });
    const other = new StoreQueue({ scheduler, random: () => 0 });
    const turn = other.take({ priority: 'userRead', deadlineMs: scheduler.now() + 1_000 }, () =>
      Promise.resolve('done'),
    );
    await expect(turn).resolves.toEqual({ kind: 'ran', value: 'done' });
  });
});

describe('the quota', () => {
  test('jobs wait while it is low, people do not', async () => {
    const calls = new Calls();
    void calls.start('read');
    await settle();
    await calls.end('read', { headers: quotaHeaders(40) });
    void calls.start('job', 'job');
    void calls.start('other read');
    await settle();
    expect(calls.running).toEqual(['other read']);
    await scheduler.advance(20_000);
    expect(calls.running).toEqual(['other read', 'job']);
  });

  test('a job that got its turn as the quota went low waits again', async () => {
    const calls = new Calls();
    for (const name of ['1', '2', '3']) void calls.start(name);
    void calls.start('job', 'job');
    await settle();
    await calls.end('1', { headers: quotaHeaders(30) });
    expect(calls.started).not.toContain('job');
    await scheduler.advance(20_000);
    expect(calls.started).toContain('job');
  });

  test('a job whose deadline lies before the window’s turn is told so', async () => {
    const calls = new Calls();
    void calls.start('read');
    await settle();
    await calls.end('read', { headers: quotaHeaders(10) });
    await expect(calls.start('job', 'job', 5_000)).resolves.toEqual({
      kind: 'refused',
      reason: 'limited',
      retryAfterMs: 20_000,
    });
  });
});

describe('limits of waiting', () => {
  test('a call leaves the queue at its deadline and is never run', async () => {
    const calls = new Calls();
    for (const name of ['1', '2', '3']) void calls.start(name);
    const late = calls.start('late', 'userRead', 5_000);
    await scheduler.advance(5_000);
    await expect(late).resolves.toMatchObject({ kind: 'refused', reason: 'limited' });
    await calls.end('1');
    expect(calls.started).not.toContain('late');
  });

  test('a call under way is not cut off by the deadline of its turn', async () => {
    const calls = new Calls();
    const turn = calls.start('slow', 'userRead', 5_000);
    await scheduler.advance(9_000);
    await calls.end('slow');
    await expect(turn).resolves.toEqual({ kind: 'ran', value: 'slow' });
  });

  test('a full queue refuses, and jobs do not fill it for people', async () => {
    const calls = new Calls();
    for (let i = 0; i < 250; i += 1) void calls.start(`job ${i}`, 'job');
    await expect(calls.start('one more', 'job')).resolves.toEqual({
      kind: 'refused',
      reason: 'full',
      retryAfterMs: null,
    });
    void calls.start('read');
    await settle();
    expect(calls.running).toContain('read');
    for (let i = 0; i < 200; i += 1) void calls.start(`read ${i}`);
    await expect(calls.start('too many')).resolves.toMatchObject({ reason: 'full' });
  });
});

describe('a platform that does not answer', () => {
  async function fallSilent(calls: Calls): Promise<void> {
    for (const name of ['a', 'b', 'c']) {
      void calls.start(name);
      await settle();
      await calls.end(name, 'silent');
    }
  }

  test('fails calls at once after three silences in a row', async () => {
    const calls = new Calls();
    await fallSilent(calls);
    await expect(calls.start('d')).resolves.toEqual({ kind: 'refused', reason: 'not_answering', retryAfterMs: 5_000 });
  });

  test('lets one call find out later, and closes when it is answered', async () => {
    const calls = new Calls();
    await fallSilent(calls);
    await scheduler.advance(5_000);
    void calls.start('probe');
    await expect(calls.start('beside it')).resolves.toMatchObject({ reason: 'not_answering' });
    await calls.end('probe');
    void calls.start('e');
    await settle();
    expect(calls.running).toEqual(['e']);
  });

  test('an answer in between, even an error, starts the count anew', async () => {
    const calls = new Calls();
    for (const name of ['a', 'b', 'c', 'd']) {
      void calls.start(name);
      await settle();
      await calls.end(name, name === 'b' ? { status: 503 } : 'silent');
    }
    void calls.start('e');
    await settle();
    expect(calls.running).toEqual(['e']);
  });
});
