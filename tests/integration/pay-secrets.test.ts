import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test, vi } from 'vitest';
import { runtime } from '#lib/process/runtime.ts';
import { Desk } from './checkouts/rig.ts';
import { platform } from './money-rig.ts';
import { cardRequest, newOrder, sendCharge, sendRecord, setUpPayments, wayRequest, type PayRig } from './pay-rig.ts';

const CLICK = fileURLToPath(new URL('./pay-click.ts', import.meta.url));
const CARD = '4111111111111111';
const SPACED = '4111 1111 1111 1111';
const CODE = 'BIG-GIF-500';

let rig: PayRig;
beforeAll(async () => {
  rig = await setUpPayments();
});

/** Every row of every table, as text. */
async function databaseDump(): Promise<string> {
  const { prisma } = runtime();
  const tables = await prisma.$queryRaw<readonly { readonly name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const dumps = await Promise.all(
    tables.map(({ name }) => prisma.$queryRawUnsafe<unknown[]>(`SELECT row_to_json(t)::text AS row FROM ${name} t`)),
  );
  return JSON.stringify(dumps);
}

/** What a process of its own writes while it takes a payment, with everything logged. */
async function logOfCharge(orderId: number): Promise<string> {
  const body = await cardRequest(rig.owner, orderId);
  const headers = { ...rig.owner, 'idempotency-key': crypto.randomUUID() };
  const child = spawn(process.execPath, [CLICK], {
    env: { ...process.env, LOG_LEVEL: 'trace', PAY_CLICK: JSON.stringify({ orderId, headers, body, isLast: true }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return out + errors;
}

test('neither the payment access token nor a card’s number nor what opens a card is kept or logged anywhere', async () => {
  const asked: { url: string; authorization: string }[] = [];
  const real = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const authorization = new Headers(init?.headers).get('authorization') ?? '';
    asked.push({ url: String(input), authorization });
    return real(input, init);
  });
  const orderId = await newOrder(rig, rig.cardHolder);
  const body = await cardRequest(rig.owner, orderId);
  for (const wrong of [
    { ...body, way: { kind: 'card', number: CARD, verification_value: '411' } },
    { ...body, reason: `card ${CARD}` },
  ])
    expect((await sendCharge(rig.owner, orderId, wrong)).status).toBe(400);
  expect((await sendRecord(rig.owner, orderId, { due: body.due, method: CARD })).status).toBe(400);
  // A number typed where a checkout takes free text is kept nowhere either, not even as what was refused.
  const desk = new Desk(rig.owner);
  const { id, version } = await desk.begin();
  for (const [name, wrong] of [
    ['message', { message: `charge ${SPACED}` }],
    ['coupon', { code: CARD }],
  ] as const)
    expect((await desk.ask(name, id, { body: { version, ...wrong } })).status).toBe(422);
  expect((await sendCharge(rig.owner, orderId, body)).status).toBe(200);
  const gift = await newOrder(rig, 0);
  const certificate = await wayRequest(rig.owner, gift, { kind: 'gift_certificate', code: CODE });
  expect((await sendCharge(rig.owner, gift, certificate)).status).toBe(200);
  const tokens = asked.flatMap(({ authorization }) => /^PAT (\S{40,})$/.exec(authorization)?.[1] ?? []);
  expect(tokens).toHaveLength(2);

  const log = await logOfCharge(await newOrder(rig, rig.cardHolder));
  const dump = await databaseDump();
  // What is searched has in it what it must have, so that nothing found means something.
  expect(log).toContain('processPayment');
  expect(log).toContain('answered');
  expect(dump).toContain('payment.charge');
  const stored = (await platform(rig.token, `/v3/customers/${rig.cardHolder}/stored-instruments`)) as {
    token: string;
  }[];
  const secrets = [...tokens, ...stored.map(({ token }) => token), CARD, SPACED, CODE];
  // Tokens of the other process are not known by their text: by how every one of them begins and whose they are.
  const [beginning = ''] = (tokens[0] ?? '').split('.');
  for (const secret of [...secrets, `PAT ${beginning}`, `${beginning}.`]) {
    expect(log.includes(secret)).toBe(false);
    expect(dump.includes(secret)).toBe(false);
    expect(asked.some(({ url }) => url.includes(secret))).toBe(false);
  }
});
