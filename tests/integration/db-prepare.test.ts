import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedPostgres, type EmbeddedServer } from '#lib/db/embedded.ts';
import { readMigrations } from '#lib/db/migrate.ts';
import { prepareDatabase } from '#lib/db/prepare.ts';

let server: EmbeddedServer;
let database: string;
let lines: string[];

const say = (line: string): number => lines.push(line);

beforeAll(async () => {
  server = await openEmbeddedPostgres();
});

afterAll(() => server.release());

beforeEach(() => {
  database = `prepare_${randomUUID().replaceAll('-', '')}`;
  lines = [];
});

afterEach(() => server.dropDatabase(database));

describe('prepareDatabase', () => {
  it('makes and migrates a database of the embedded server, and tells what it applied', async () => {
    const prepared = await prepareDatabase({ database, say });
    expect(prepared.url).toBe(server.urlOf(database));
    expect(lines).toEqual((await readMigrations()).map(({ name }) => `Applied migration ${name}`));
    expect(await query(prepared.url, 'select * from stores')).toEqual([]);
    await prepared.release();
  });

  it('keeps what a database holds, unless it is asked for a fresh one', async () => {
    const first = await prepareDatabase({ database });
    await query(first.url, 'create table kept (id int)');
    await first.release();
    const second = await prepareDatabase({ database, say });
    expect(await query(second.url, 'select * from kept')).toEqual([]);
    await second.release();
    expect(lines).toEqual([]);
    const fresh = await prepareDatabase({ database, fresh: true });
    await expect(query(fresh.url, 'select * from kept')).rejects.toThrow('"kept" does not exist');
    await fresh.release();
  });

  it('never empties a database of the operator', async () => {
    const first = await prepareDatabase({ database });
    await query(first.url, 'create table kept (id int)');
    const given = await prepareDatabase({ databaseUrl: first.url, fresh: true, say });
    expect(given.url).toBe(first.url);
    expect(await query(given.url, 'select * from kept')).toEqual([]);
    expect(lines).toEqual([]);
    await given.release();
    await first.release();
  });

  it('warns of a database that would not find every name, and refuses one that could not keep it', async () => {
    await query(server.urlOf('postgres'), `create database ${database} template template0 lc_ctype 'C'`);
    const given = await prepareDatabase({ databaseUrl: server.urlOf(database), say });
    expect(lines.at(-1)).toMatch(/^Search will miss names .* LC_CTYPE "C"\. Make it anew/);
    await given.release();
    await server.dropDatabase(database);
    const latin = `create database ${database} template template0 encoding 'LATIN1' locale_provider libc locale 'C'`;
    await query(server.urlOf('postgres'), latin);
    await expect(prepareDatabase({ databaseUrl: server.urlOf(database) })).rejects.toThrow(
      /as LATIN1, .*ENCODING 'UTF8'/,
    );
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
