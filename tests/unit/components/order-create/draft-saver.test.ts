import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftSaver, RETRY_MS, TYPING_PAUSE_MS, type Saving } from '#components/order-create/draft-saver.ts';
import { draftOf } from '#tests/fixtures/order-drafts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const FIRST = draftOf();
const said = (staffNotes: string) => ({ ...FIRST, staffNotes });

interface Server {
  readonly begin?: () => Promise<number>;
  readonly save?: (revision: number) => Promise<number>;
}

function saverOf(revision: number, server: Server = {}) {
  const calls: string[] = [];
  const states: Saving[] = [];
  const saver = createDraftSaver(
    {
      begin: async () => {
        calls.push('begin');
        return server.begin?.() ?? 1;
      },
      save: async (from, { staffNotes }) => {
        calls.push(`save ${from} ${staffNotes}`);
        return server.save === undefined ? from + 1 : server.save(from);
      },
      isNewer: (error) => error instanceof Error && error.message === 'newer',
    },
    { revision, content: FIRST },
    (state) => states.push(state),
  );
  return { saver, calls, states, last: () => states.at(-1) };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a draft that is typed', () => {
  test('is saved once typing pauses, and made first where it is not there yet', async () => {
    const { saver, calls, last } = saverOf(0);
    saver.keep(said('a'));
    await pass(TYPING_PAUSE_MS - 1);
    saver.keep(said('ab'));
    await pass(TYPING_PAUSE_MS - 1);
    expect([calls, last()]).toEqual([[], 'waiting']);
    await pass(1);
    expect([calls, last()]).toEqual([['begin', 'save 1 ab'], 'saved']);
    saver.keep(said('abc'));
    await pass(TYPING_PAUSE_MS);
    expect(calls.slice(2)).toEqual(['save 2 abc']);
  });

  test('is not saved as it was opened', async () => {
    const { saver, calls } = saverOf(3);
    saver.keep(FIRST);
    await pass(10 * TYPING_PAUSE_MS);
    saver.flush();
    expect(calls).toEqual([]);
  });

  test('is saved by one request at a time; what was typed meanwhile follows', async () => {
    const first = Promise.withResolvers<number>();
    const answers = [first.promise, Promise.resolve(5)];
    const { saver, calls, last } = saverOf(3, { save: () => answers.shift() ?? Promise.resolve(9) });
    saver.keep(said('a'));
    await pass(TYPING_PAUSE_MS);
    saver.keep(said('b'));
    await pass(3 * TYPING_PAUSE_MS);
    expect(calls).toEqual(['save 3 a']);
    first.resolve(4);
    await pass(TYPING_PAUSE_MS);
    expect([calls, last()]).toEqual([['save 3 a', 'save 4 b'], 'saved']);
  });

  test('is tried again while the server cannot be reached', async () => {
    let tries = 0;
    const save = async () => {
      tries += 1;
      if (tries === 1) throw new Error('gone');
      return 4;
    };
    const { saver, calls, states } = saverOf(3, { save });
    saver.keep(said('a'));
    await pass(TYPING_PAUSE_MS);
    expect(states.at(-1)).toBe('failed');
    await pass(RETRY_MS);
    expect([calls, states.at(-1)]).toEqual([['save 3 a', 'save 3 a'], 'saved']);
  });

  test('is not saved over a newer one', async () => {
    const { saver, calls, last } = saverOf(3, { save: () => Promise.reject(new Error('newer')) });
    saver.keep(said('a'));
    await pass(TYPING_PAUSE_MS);
    saver.keep(said('b'));
    await pass(RETRY_MS);
    expect([calls, last()]).toEqual([['save 3 a'], 'newer']);
  });

  test('goes to the server at once when the page goes, and not at all once it is an order', async () => {
    const { saver, calls } = saverOf(3);
    saver.keep(said('a'));
    saver.flush();
    await pass(0);
    expect(calls).toEqual(['save 3 a']);
    saver.keep(said('b'));
    saver.stop();
    await pass(RETRY_MS);
    expect(calls).toHaveLength(1);
  });

  test('is made before its order is asked for, where nothing was saved yet', async () => {
    const { saver, calls } = saverOf(0);
    await saver.ensureStored();
    expect(calls).toEqual(['begin']);
    const stored = saverOf(2);
    await stored.saver.ensureStored();
    expect(stored.calls).toEqual([]);
  });
});
