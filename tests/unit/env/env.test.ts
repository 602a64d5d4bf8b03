import { readFileSync } from 'node:fs';
import { parseEnv as parseDotenv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseEnv } from '#lib/env.ts';

const example = parseDotenv(readFileSync('.env.example', 'utf8'));
const good: Record<string, string | undefined> = {
  ...example,
  DATABASE_URL: 'postgresql://someone@127.0.0.1/orderdeck',
};

describe('the environment', () => {
  test('of .env.example works unedited, once a database is there', () => {
    expect(parseEnv(good)).toMatchObject({ PORT: 3000, WORKER: 'inline', APP_URL: 'http://localhost:3000' });
    expect(parseEnv(good).TOKEN_ENCRYPTION_KEYS).toHaveLength(1);
  });

  test.each([
    ['BIGCOMMERCE_CLIENT_SECRET', undefined, 'is missing'],
    ['BIGCOMMERCE_CLIENT_SECRET', 'tooshort-9431', 'must have at least 32 characters'],
    ['SESSION_SECRET', undefined, 'is missing'],
    ['SESSION_SECRET', 'tooshort-9431', 'must have at least 32 characters'],
    ['SESSION_SECRET', good.BIGCOMMERCE_CLIENT_SECRET, 'must differ from BIGCOMMERCE_CLIENT_SECRET'],
    ['TOKEN_ENCRYPTION_KEYS', undefined, 'is missing'],
    ['TOKEN_ENCRYPTION_KEYS', 'k1:c2hvcnQtOTQzMQ==', 'base64 of 32 random bytes'],
    [
      'TOKEN_ENCRYPTION_KEYS',
      `${good.TOKEN_ENCRYPTION_KEYS},${good.TOKEN_ENCRYPTION_KEYS}`,
      'must not name one key id twice',
    ],
    ['DATABASE_URL', 'mysql://secret-9431', 'must be a postgresql:// address'],
    ['CONTROL_PANEL_ORIGIN', 'https://store-9431.example.com; script-src *', 'must be an origin'],
  ])('refuses to start: %s = %s', (name, value, why) => {
    const start = () => parseEnv({ ...good, [name]: value });
    expect(start).toThrow(name);
    expect(start).toThrow(why);
    if (value?.includes('9431')) expect(start).not.toThrow('9431');
  });

  test('names every wrong variable at once', () => {
    expect(() => parseEnv({})).toThrow(/APP_URL: is missing[\s\S]*SESSION_SECRET: is missing/);
  });
});
