import { describe, expect, test } from 'vitest';
import { parseEnv } from '#lib/env.ts';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const GOOD = {
  APP_URL: 'https://app.example.com',
  DATABASE_URL: 'postgresql://app@db.example.com/orderdeck',
  BIGCOMMERCE_CLIENT_ID: 'client-1',
  BIGCOMMERCE_CLIENT_SECRET: 'c'.repeat(32),
  BIGCOMMERCE_APP_ID: '42',
  BIGCOMMERCE_LOGIN_URL: 'https://login.example.com',
  BIGCOMMERCE_API_URL: 'https://api.example.com',
  BIGCOMMERCE_PAYMENTS_URL: 'https://payments.example.com',
  CONTROL_PANEL_ORIGIN: 'https://store-{store_hash}.example.com',
  SESSION_SECRET: 's'.repeat(32),
  TOKEN_ENCRYPTION_KEYS: `k1:${key(1)}`,
};
const parse = (changes: Readonly<Record<string, string | undefined>> = {}) => parseEnv({ ...GOOD, ...changes });

describe('what need not be set', () => {
  test('has the value of a production that works', () => {
    expect(parse()).toMatchObject({ PORT: 3000, WORKER: 'inline', NODE_ENV: 'production', LOG_LEVEL: 'info' });
  });
});

describe('the links of the help', () => {
  test('may be a page or an address for mail, or left out', () => {
    const links = { DOCUMENTATION_URL: 'https://docs.example.com/', SUPPORT_URL: 'mailto:help@example.com' };
    expect(parse(links)).toMatchObject({ ...links, DOCUMENTATION_URL: 'https://docs.example.com' });
    expect(parse().SUPPORT_URL).toBeUndefined();
  });

  test.each([
    ['DOCUMENTATION_URL', 'mailto:help@example.com'],
    ['DOCUMENTATION_URL', 'javascript:alert(1)'],
    ['SUPPORT_URL', 'javascript:alert(1)'],
    ['SUPPORT_URL', 'help@example.com'],
  ])('%s is not %s', (name, value) => expect(() => parse({ [name]: value })).toThrow(name));
});

describe('addresses', () => {
  test.each([
    ['https://app.example.com/', 'https://app.example.com'],
    ['https://app.example.com///', 'https://app.example.com'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://app.example.com/base/', 'https://app.example.com/base'],
  ])('%s is %s', (value, expected) => {
    expect(parse({ APP_URL: value, BIGCOMMERCE_API_URL: value })).toMatchObject({
      APP_URL: expected,
      BIGCOMMERCE_API_URL: expected,
    });
  });

  test.each(['APP_URL', 'BIGCOMMERCE_LOGIN_URL', 'BIGCOMMERCE_API_URL', 'BIGCOMMERCE_PAYMENTS_URL'])(
    '%s must be one of the web',
    (name) => {
      for (const value of ['', 'app.example.com', 'ftp://app.example.com', 'javascript:alert(1)', 'file:///etc/passwd'])
        expect(() => parse({ [name]: value })).toThrow(new RegExp(`${name}: must be an http`));
    },
  );

  test.each([
    'https://store-{store_hash}.example.com',
    'https://store-{store_hash}.example.com:8443',
    'http://localhost:4200',
  ])('control panels may be at %s', (value) => {
    expect(parse({ CONTROL_PANEL_ORIGIN: value }).CONTROL_PANEL_ORIGIN).toBe(value);
  });

  test.each([
    'https://example.com/path',
    "https://example.com 'unsafe-inline'",
    'https://example.com;script-src *',
    'https://*.example.com',
    'https://example.com:123456',
    'store.example.com',
    '',
  ])('control panels may not be at %j: it goes into a policy', (value) => {
    expect(() => parse({ CONTROL_PANEL_ORIGIN: value })).toThrow(/CONTROL_PANEL_ORIGIN: must be an origin/);
  });

  test.each(['postgres://x/y', 'postgresql://x/y'])('a database may be at %s', (value) => {
    expect(parse({ DATABASE_URL: value }).DATABASE_URL).toBe(value);
  });

  test.each(['mysql://x/y', 'x/y', '', ' postgresql://x/y'])('a database may not be at %j', (value) => {
    expect(() => parse({ DATABASE_URL: value })).toThrow(/DATABASE_URL/);
  });
});

describe('numbers', () => {
  test.each([
    ['1', 1],
    ['65535', 65_535],
  ])('PORT %s', (value, port) => expect(parse({ PORT: value }).PORT).toBe(port));
  test.each(['0', '65536', '-1', '80.5', 'http', '', ' '])('PORT %j is none', (value) => {
    expect(() => parse({ PORT: value })).toThrow(/PORT/);
  });
  test.each(['0', '-4', '1.5', 'abc', ''])('BIGCOMMERCE_APP_ID %j is none', (value) => {
    expect(() => parse({ BIGCOMMERCE_APP_ID: value })).toThrow(/BIGCOMMERCE_APP_ID/);
  });
});

describe('keys for tokens at rest', () => {
  test('are several, the newest first, blanks around them forgiven', () => {
    const { TOKEN_ENCRYPTION_KEYS: keys } = parse({ TOKEN_ENCRYPTION_KEYS: ` k2:${key(2)} , k1:${key(1)}` });
    expect(keys.map(({ id }) => id)).toEqual(['k2', 'k1']);
    expect(keys.map(({ bytes }) => [bytes.length, bytes[0]])).toEqual([
      [32, 2],
      [32, 1],
    ]);
  });

  test.each([
    ['nothing', ''],
    ['no id', `:${key(1)}`],
    ['no key', 'k1:'],
    ['no pair', key(1)],
    ['31 bytes', `k1:${Buffer.alloc(31).toString('base64')}`],
    ['33 bytes', `k1:${Buffer.alloc(33).toString('base64')}`],
    ['an id with a blank', `k 1:${key(1)}`],
    ['a comma at the end', `k1:${key(1)},`],
  ])('are refused with %s, without a word of them', (_, value) => {
    const start = () => parse({ TOKEN_ENCRYPTION_KEYS: value });
    expect(start).toThrow(/TOKEN_ENCRYPTION_KEYS: must be comma-separated id:key pairs/);
    expect(start).not.toThrow(key(1));
  });

  test('are refused when one id stands twice', () => {
    expect(() => parse({ TOKEN_ENCRYPTION_KEYS: `k1:${key(1)},k1:${key(2)}` })).toThrow(/one key id twice/);
  });
});

describe('secrets', () => {
  test.each(['SESSION_SECRET', 'BIGCOMMERCE_CLIENT_SECRET'])('%s has 32 characters or more', (name) => {
    expect(() => parse({ [name]: 'x'.repeat(31) })).toThrow(/at least 32/);
    expect(() => parse({ [name]: 'x'.repeat(32) })).not.toThrow();
  });

  test('no message quotes a value, whichever variable is wrong', () => {
    for (const name of Object.keys(parse())) {
      const start = () => parse({ [name]: 'secret 9431' });
      try {
        start();
      } catch (error) {
        expect(String(error)).not.toContain('9431');
      }
    }
  });

  test('one word for both purposes is refused', () => {
    expect(() => parse({ SESSION_SECRET: GOOD.BIGCOMMERCE_CLIENT_SECRET })).toThrow(/must differ/);
  });
});

test.each([
  ['WORKER', 'maybe'],
  ['NODE_ENV', 'staging'],
  ['LOG_LEVEL', 'loud'],
])('%s is not %s', (name, value) => {
  expect(() => parse({ [name]: value })).toThrow(name);
});
