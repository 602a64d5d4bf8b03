import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StoreFacts } from '#lib/db/installs.ts';
import { runtime } from '#lib/process/runtime.ts';
import { after, clearJobs, installStoreRow, OTHER_PERSON, PERSON, T0, waitingJobs } from './install-rows.ts';
import { rowCounts } from './rows.ts';

const { tenancy, prisma } = runtime();
beforeEach(clearJobs);

const FACTS: StoreFacts = {
  name: 'Maple',
  timeZone: 'America/New_York',
  currencyCode: 'CAD',
  channels: [{ id: 1, name: 'Shop' }],
  statuses: [{ id: 11, label: 'To pack' }],
};

describe('an install', () => {
  test('has its facts, its webhooks and its orders read, each once however often it comes', async () => {
    const { storeHash } = await installStoreRow();
    await installStoreRow(storeHash);
    expect(await waitingJobs(storeHash)).toEqual([
      'check-hooks',
      'ensure-extensions',
      'first-sync',
      'refresh-store-facts',
    ]);
    expect(await prisma.syncState.count({ where: { storeHash } })).toBe(1);
  });

  test('that comes again replaces token and install, and keeps what was known of the store', async () => {
    const { storeHash, installId } = await installStoreRow();
    await tenancy.saveFacts(storeHash, FACTS, T0);
    await tenancy.moveStatus({ storeHash, installId }, ['active'], 'needs_approval');
    const again = await installStoreRow(storeHash);
    expect(await tenancy.findStore(storeHash)).toMatchObject({
      ...FACTS,
      installId: again.installId,
      sealedToken: `sealed ${again.installId}`,
      status: 'active',
    });
  });

  test('is rolled back as a whole when a part of it cannot be written', async () => {
    const before = await rowCounts();
    const broken = { installId: 'no uuid', sealedToken: '', scope: '', ownerId: PERSON, at: T0 };
    await expect(tenancy.saveInstall({ storeHash: 'broken1' as never, ...broken })).rejects.toThrow();
    expect(await rowCounts()).toEqual(before);
  });
});

describe('what is known of a store', () => {
  test('that was not granted this time stays as it was', async () => {
    const { storeHash } = await installStoreRow();
    await tenancy.saveFacts(storeHash, FACTS, T0);
    await tenancy.saveFacts(storeHash, { ...FACTS, name: 'Oak', channels: null, statuses: null }, after(1_000));
    expect(await tenancy.findStore(storeHash)).toMatchObject({
      name: 'Oak',
      channels: FACTS.channels,
      statuses: FACTS.statuses,
      factsAt: after(1_000),
    });
  });

  test('and is empty by now is empty', async () => {
    const { storeHash } = await installStoreRow();
    await tenancy.saveFacts(storeHash, FACTS, T0);
    await tenancy.saveFacts(storeHash, { ...FACTS, channels: [] }, T0);
    expect(await tenancy.findStore(storeHash)).toMatchObject({ channels: [], statuses: FACTS.statuses });
  });

  test.each<[string, Date | null, string[]]>([
    ['older than asked for', after(-1), ['refresh-store-facts']],
    ['just as old', T0, []],
    ['newer', after(1), []],
    ['never', null, ['refresh-store-facts']],
  ])('is read again when it was last read %s', async (_, factsAt, jobs) => {
    const { storeHash } = await installStoreRow();
    if (factsAt !== null) await tenancy.saveFacts(storeHash, FACTS, factsAt);
    await clearJobs();
    await tenancy.refreshFacts(storeHash, T0);
    expect(await waitingJobs(storeHash)).toEqual(jobs);
  });

  test('of a store that is gone is not asked for', async () => {
    const install = await installStoreRow();
    await tenancy.purge(install);
    await clearJobs();
    await tenancy.refreshFacts(install.storeHash, after(1));
    await tenancy.askForHookCheck(install.storeHash, after(1));
    expect(await waitingJobs(install.storeHash)).toEqual([]);
  });

  test.each<[string, Date | null, number]>([
    ['never', null, 1],
    ['before', after(-1), 1],
    ['since', T0, 0],
  ])('webhooks that were looked at %s are looked at: %3$d', async (_, hooksCheckedAt, jobs) => {
    const { storeHash } = await installStoreRow();
    await prisma.syncState.update({ where: { storeHash }, data: { hooksCheckedAt } });
    await clearJobs();
    await tenancy.askForHookCheck(storeHash, T0);
    expect(await waitingJobs(storeHash)).toHaveLength(jobs);
  });
});

describe('the status of a store', () => {
  test('moves only from where it is expected, and only for this install', async () => {
    const install = await installStoreRow();
    const old = { ...install, installId: randomUUID() };
    await expect(tenancy.moveStatus(install, ['suspended'], 'active')).resolves.toBe(false);
    await expect(tenancy.moveStatus(old, ['active'], 'suspended')).resolves.toBe(false);
    await expect(tenancy.moveStatus(install, ['suspended', 'active'], 'needs_approval')).resolves.toBe(true);
    expect(await tenancy.findStore(install.storeHash)).toMatchObject({ status: 'needs_approval' });
  });

  test('is suspended for this install only, and a probe waits', async () => {
    const install = await installStoreRow();
    await clearJobs();
    await tenancy.suspend({ ...install, installId: randomUUID() });
    expect(await tenancy.findStore(install.storeHash)).toMatchObject({ status: 'active' });
    await tenancy.suspend(install);
    expect(await tenancy.findStore(install.storeHash)).toMatchObject({ status: 'suspended' });
    expect(await waitingJobs(install.storeHash)).toContain('probe-uninstalled-store');
  });

  test('asks for approval when the token that was refused is still the store’s', async () => {
    const { storeHash, installId } = await installStoreRow();
    await expect(tenancy.markTokenRefused(storeHash, 'sealed before')).resolves.toBe(false);
    const marks = await Promise.all([1, 2, 3].map(() => tenancy.markTokenRefused(storeHash, `sealed ${installId}`)));
    expect(marks.filter(Boolean)).toHaveLength(1);
    expect((await tenancy.findUnapproved()).map((store) => store.storeHash)).toContain(storeHash);
  });

  test('is not asked for approval while it is suspended', async () => {
    const install = await installStoreRow();
    await tenancy.suspend(install);
    await expect(tenancy.markTokenRefused(install.storeHash, `sealed ${install.installId}`)).resolves.toBe(false);
    expect(await tenancy.findStore(install.storeHash)).toMatchObject({ status: 'suspended' });
  });
});

describe('a purge', () => {
  test('leaves no row of the store, and every row of the others', async () => {
    const other = await installStoreRow();
    const before = await rowCounts();
    const install = await installStoreRow();
    const { storeHash } = install;
    const { sessions } = runtime();
    await sessions.addCode({ codeHash: randomUUID(), storeHash, userId: PERSON, expiresAt: after(60_000) });
    await sessions.start(randomUUID(), storeHash, PERSON, T0);
    await expect(tenancy.purge(install)).resolves.toBe(true);
    expect(await rowCounts()).toEqual(before);
    expect(await tenancy.findStore(other.storeHash)).not.toBeNull();
  });

  test('of an earlier install touches nothing', async () => {
    const earlier = await installStoreRow();
    const now = await installStoreRow(earlier.storeHash);
    await expect(tenancy.purge(earlier)).resolves.toBe(false);
    expect(await tenancy.findStore(now.storeHash)).toMatchObject({ installId: now.installId });
  });
});

describe('persons', () => {
  const facts = { email: 'new@example.test', locale: 'de', at: after(5_000) };

  test('keep their role, and have their first day and their newest facts', async () => {
    const { storeHash } = await installStoreRow();
    await tenancy.setRole(storeHash, PERSON, 'money');
    await tenancy.saveUser({ storeHash, userId: PERSON, ...facts }, 'viewer');
    expect(await tenancy.findUser(storeHash, PERSON)).toMatchObject({
      ...{ role: 'money', email: 'new@example.test', locale: 'de' },
      ...{ firstSeenAt: T0, lastSeenAt: facts.at, removedAt: null, canInstall: false },
    });
  });

  test('are another row in each store', async () => {
    const [here, there] = [await installStoreRow(), await installStoreRow()];
    await tenancy.setRole(here.storeHash, PERSON, 'admin');
    await tenancy.allowInstalling(here.storeHash, PERSON);
    await tenancy.removeUser(here.storeHash, OTHER_PERSON, T0);
    expect(await tenancy.findUser(there.storeHash, PERSON)).toMatchObject({ role: 'viewer', canInstall: false });
    expect(await tenancy.findUser(there.storeHash, OTHER_PERSON)).toMatchObject({ removedAt: null });
  });

  test('that were removed come back by a new visit, with what they may still to be decided', async () => {
    const { storeHash } = await installStoreRow();
    await tenancy.setRole(storeHash, PERSON, 'admin');
    await tenancy.removeUser(storeHash, PERSON, T0);
    await tenancy.saveUser({ storeHash, userId: PERSON, ...facts }, 'viewer');
    expect(await tenancy.findUser(storeHash, PERSON)).toMatchObject({ removedAt: null, role: 'admin' });
  });

  test('an owner is another one from one visit to the next', async () => {
    const { storeHash } = await installStoreRow();
    await tenancy.setOwner(storeHash, OTHER_PERSON);
    expect(await tenancy.findStore(storeHash)).toMatchObject({ ownerId: OTHER_PERSON });
  });
});

test('a token’s number is spent once, for what it was used for first', async () => {
  const jti = randomUUID();
  const uses = await Promise.all(['load', 'uninstall', 'load'].map((use) => tenancy.spendToken(jti, use, T0)));
  expect(uses.filter(({ isFirst }) => isFirst)).toHaveLength(1);
  const first = uses.find(({ isFirst }) => isFirst)?.use;
  expect(uses.map(({ use }) => use)).toEqual([first, first, first]);
  await expect(tenancy.spendToken(randomUUID(), 'load', T0)).resolves.toEqual({ isFirst: true, use: 'load' });
});
