import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Install } from '#lib/db/installs.ts';
import { runtime } from '#lib/process/runtime.ts';
import { after, installStoreRow, OTHER_PERSON, PERSON, T0 } from './install-rows.ts';

const { sessions, tenancy, prisma } = runtime();
let here: Install;
let there: Install;
beforeAll(async () => {
  here = await installStoreRow();
  there = await installStoreRow();
});

async function addCode(expiresAt = after(60_000), { storeHash } = here, userId = PERSON): Promise<string> {
  const codeHash = randomUUID();
  await sessions.addCode({ codeHash, storeHash, userId, expiresAt });
  return codeHash;
}

async function start({ storeHash } = here, userId = PERSON, at = T0): Promise<string> {
  const id = randomUUID();
  await sessions.start(id, storeHash, userId, at);
  return id;
}

describe('a one-time code', () => {
  test('is redeemed once, of many at the same time, for whom it was made', async () => {
    const code = await addCode(after(60_000), there, OTHER_PERSON);
    const redeemed = await Promise.all(Array.from({ length: 30 }, () => sessions.redeemCode(code, T0)));
    expect(redeemed.filter((one) => one !== null)).toEqual([{ storeHash: there.storeHash, userId: OTHER_PERSON }]);
  });

  test.each([
    ['a moment before its end', 59_999, true],
    ['at its end', 60_000, false],
    ['after it', 60_001, false],
  ])('%s: %3$s', async (_, ms, isGood) => {
    const code = await addCode();
    expect((await sessions.redeemCode(code, after(ms))) !== null).toBe(isGood);
  });

  test('that nobody made is none', async () => {
    await expect(sessions.redeemCode(randomUUID(), T0)).resolves.toBeNull();
  });

  test('of a person who was removed is gone, and others’ are not', async () => {
    const [gone, stays, elsewhere] = [
      await addCode(after(60_000), here, OTHER_PERSON),
      await addCode(),
      await addCode(after(60_000), there, OTHER_PERSON),
    ];
    await tenancy.removeUser(here.storeHash, OTHER_PERSON, T0);
    await expect(sessions.redeemCode(gone, T0)).resolves.toBeNull();
    await expect(sessions.redeemCode(stays, T0)).resolves.not.toBeNull();
    await expect(sessions.redeemCode(elsewhere, T0)).resolves.not.toBeNull();
  });

  test('cannot be made for a person whom the store does not have', async () => {
    await expect(addCode(after(1), here, 999 as never)).rejects.toThrow();
  });
});

describe('a session', () => {
  test('is found with its store and person as they are now', async () => {
    const id = await start();
    await tenancy.setRole(here.storeHash, PERSON, 'editor');
    const found = await sessions.find(id, here.storeHash, PERSON);
    expect(found).toMatchObject({
      startedAt: T0,
      store: { storeHash: here.storeHash, installId: here.installId },
      user: { userId: PERSON, role: 'editor' },
    });
  });

  test('is not found under another store’s or person’s name', async () => {
    const id = await start();
    await expect(sessions.find(id, there.storeHash, PERSON)).resolves.toBeNull();
    await expect(sessions.find(id, here.storeHash, OTHER_PERSON)).resolves.toBeNull();
    await expect(sessions.find(randomUUID(), here.storeHash, PERSON)).resolves.toBeNull();
  });

  test('ends once, for itself, and at the time that it was ended first', async () => {
    const [ended, other] = [await start(), await start()];
    await sessions.end(ended, after(1_000));
    await sessions.end(ended, after(9_000));
    await expect(sessions.find(ended, here.storeHash, PERSON)).resolves.toBeNull();
    await expect(sessions.find(other, here.storeHash, PERSON)).resolves.not.toBeNull();
    expect(await prisma.session.findUnique({ where: { id: ended } })).toMatchObject({ endedAt: after(1_000) });
  });

  test('ends with the person’s access in this store, and not in another', async () => {
    const store = await installStoreRow();
    const [gone, colleague, elsewhere] = [await start(store), await start(store, OTHER_PERSON), await start()];
    await tenancy.removeUser(store.storeHash, PERSON, after(1));
    await expect(sessions.find(gone, store.storeHash, PERSON)).resolves.toBeNull();
    await expect(sessions.find(colleague, store.storeHash, OTHER_PERSON)).resolves.not.toBeNull();
    await expect(sessions.find(elsewhere, here.storeHash, PERSON)).resolves.not.toBeNull();
    // Let in again, the person opens a new one: the old one stays ended.
    await tenancy.saveUser({ storeHash: store.storeHash, userId: PERSON, email: 'x', locale: 'en', at: T0 }, 'viewer');
    await expect(sessions.find(gone, store.storeHash, PERSON)).resolves.toBeNull();
  });

  test('is renewed without another beginning', async () => {
    const id = await start();
    await sessions.renew(id, after(60_000));
    expect(await prisma.session.findUnique({ where: { id } })).toMatchObject({
      startedAt: T0,
      renewedAt: after(60_000),
      endedAt: null,
    });
  });
});

test('the sweep takes what is older than its limits, to the moment', async () => {
  const limits = { codesBefore: after(10), sessionsBefore: after(20), tokensBefore: after(30) };
  const codes = [await addCode(after(9)), await addCode(after(10))];
  const opened = [await start(here, PERSON, after(19)), await start(here, PERSON, after(20))];
  const tokens = [randomUUID(), randomUUID()];
  for (const [index, jti] of tokens.entries()) await tenancy.spendToken(jti, 'load', after(29 + index));
  await sessions.sweep(limits);
  const [codesLeft, sessionsLeft, tokensLeft] = await Promise.all([
    prisma.sessionCode.findMany({ where: { codeHash: { in: codes } } }),
    prisma.session.findMany({ where: { id: { in: opened } } }),
    prisma.spentToken.findMany({ where: { jti: { in: tokens } } }),
  ]);
  expect(codesLeft.map(({ codeHash }) => codeHash)).toEqual([codes[1]]);
  expect(sessionsLeft.map(({ id }) => id)).toEqual([opened[1]]);
  expect(tokensLeft.map(({ jti }) => jti)).toEqual([tokens[1]]);
});
