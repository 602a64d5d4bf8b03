import { afterAll, describe, expect, test, vi } from 'vitest';
import pg from 'pg';
import { createNoticeBoard, type Notice, type NoticeBoard, type NoticeBoardOptions } from '#lib/db/notices.ts';
import type { StoreHash } from '#lib/core/ids.ts';

const MAPLE = 'maple123' as StoreHash;
const FJORD = 'fjord123' as StoreHash;
const databaseUrl = process.env['DATABASE_URL'] ?? '';
const boards: NoticeBoard[] = [];
const admin = new pg.Client({ connectionString: databaseUrl });
const connected = admin.connect();
admin.on('error', () => undefined);

afterAll(async () => {
  await Promise.all(boards.map((board) => board.close()));
  await admin.end();
});

function open(options: Partial<NoticeBoardOptions> = {}): NoticeBoard {
  const board = createNoticeBoard({ databaseUrl, ...options });
  boards.push(board);
  return board;
}

/** What a listener of the store has heard, in order. */
function listen(board: NoticeBoard, storeHash: StoreHash): Notice[] {
  const heard: Notice[] = [];
  board.subscribe(storeHash, (notice) => heard.push(notice));
  return heard;
}

async function tell(channel: string, payload: unknown): Promise<void> {
  await connected;
  await admin.query('select pg_notify($1, $2)', [channel, JSON.stringify(payload)]);
}

/** Cuts every connection that listens, as a restarted database or a proxy does. */
async function cut(): Promise<number> {
  await connected;
  const { rowCount } = await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'orderdeck notices' and datname = current_database()",
  );
  return rowCount ?? 0;
}

const MISSED = { kind: 'missed' };
const orders = (...orderIds: number[]) => ({ kind: 'orders', orderIds });

describe('notices', () => {
  test('reach who listens for that store, and nobody else', async () => {
    const board = open();
    const [maple, fjord] = [listen(board, MAPLE), listen(board, FJORD)];
    await expect.poll(() => [maple, fjord]).toEqual([[MISSED], [MISSED]]);
    // The same order numbers in both stores.
    for (let id = 1; id <= 50; id += 1) {
      await tell('orderdeck_orders', { storeHash: MAPLE, orderIds: [id, 1000] });
      await tell('orderdeck_orders', { storeHash: FJORD, orderIds: [id, 2000] });
    }
    await tell('orderdeck_sync', { storeHash: FJORD });
    await expect.poll(() => fjord.length).toBe(52);
    expect(maple.slice(1)).toEqual(Array.from({ length: 50 }, (_, index) => orders(index + 1, 1000)));
    expect(fjord.slice(1, -1)).toEqual(Array.from({ length: 50 }, (_, index) => orders(index + 1, 2000)));
    expect(fjord.at(-1)).toEqual({ kind: 'sync' });
  });

  test('begin with a word that something may have been missed, also for who comes later', async () => {
    const board = open();
    const first = listen(board, MAPLE);
    await expect.poll(() => first).toEqual([MISSED]);
    expect(listen(board, MAPLE)).toEqual([MISSED]);
  });

  test('are heard on one connection, however many listen', async () => {
    await cut();
    await Promise.all(boards.splice(0).map((board) => board.close()));
    const board = open();
    const all = Array.from({ length: 20 }, (_, index) => listen(board, index % 2 === 0 ? MAPLE : FJORD));
    await expect.poll(() => all.every((heard) => heard.length === 1)).toBe(true);
    expect(await cut()).toBe(1);
  });

  test('after a cut are heard again, and who listened is told that there was a gap', async () => {
    const onLost = vi.fn<() => void>();
    const board = open({ onLost });
    const heard = listen(board, MAPLE);
    await expect.poll(() => heard).toEqual([MISSED]);
    await cut();
    await expect.poll(() => heard).toEqual([MISSED, MISSED]);
    expect(onLost).toHaveBeenCalledTimes(1);
    await tell('orderdeck_orders', { storeHash: MAPLE, orderIds: [7] });
    await expect.poll(() => heard.at(-1)).toEqual(orders(7));
  });

  test('are tried for again, with waits that grow and end, while the database is away', async () => {
    const waits: number[] = [];
    const tries: (() => void)[] = [];
    const board = open({
      databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
      random: () => 1,
      after(delayMs, callback) {
        waits.push(delayMs);
        tries.push(callback);
        return () => undefined;
      },
    });
    const heard = listen(board, MAPLE);
    for (let tried = 1; tried <= 10; tried += 1) {
      await expect.poll(() => waits.length).toBe(tried);
      tries.at(-1)?.();
    }
    await expect.poll(() => waits.length).toBe(11);
    expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000, 10_000]);
    expect(heard).toEqual([]);
  });

  test('end for who stops listening, and for all when the board is closed', async () => {
    const board = open();
    const heard: Notice[] = [];
    const stop = board.subscribe(MAPLE, (notice) => heard.push(notice));
    const other = listen(board, MAPLE);
    await expect.poll(() => [heard.length, other.length]).toEqual([1, 1]);
    stop();
    await tell('orderdeck_sync', { storeHash: MAPLE });
    await expect.poll(() => other.length).toBe(2);
    expect(heard).toEqual([MISSED]);
    await board.close();
    expect(await cut()).toBeLessThan(boards.length);
    expect(other).toHaveLength(2);
  });

  test('that nobody can read break nothing', async () => {
    const board = open();
    const heard = listen(board, MAPLE);
    await expect.poll(() => heard).toEqual([MISSED]);
    await tell('orderdeck_orders', 'nothing of ours');
    await tell('orderdeck_orders', { storeHash: MAPLE, orderIds: 'all' });
    await tell('orderdeck_orders', { storeHash: MAPLE, orderIds: [9] });
    await expect.poll(() => heard.slice(1)).toEqual([orders(9)]);
  });
});
