import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isAllowed, ROLES, type Role } from '#lib/core/permissions.ts';
import { runtime } from '#lib/process/runtime.ts';
import { installAndOpen, MAPLE } from './app.ts';
import { control, ledger } from './emulator.ts';
import { rowDigests } from './rows.ts';
import { openAs, openEachRole, openShutOut, openUnapproved, type Bearer } from './routes/callers.ts';
import { accessOf, readDeclaredRoutes, type DeclaredRoute } from './routes/declared-routes.ts';
import { samplesOf, tryRoute, type Sample, type Tried } from './routes/try-route.ts';

/** What every refusal says, by its code: nothing else may stand in it but the request's number. */
const REFUSALS = {
  session_ended: [401, 'Your session has ended. Open Orderdeck again from your control panel.'],
  forbidden: [403, 'Your role in Orderdeck does not allow this. Ask the store’s owner for it.'],
  store_needs_approval: [
    409,
    'The store must approve Orderdeck again. The owner does so by opening it from the control panel.',
  ],
} as const;

const HINTS = {
  text: 'matrix',
  values: {
    ...{ orderId: [150], from: [150], userId: [9_104_402], channel: ['1'], exTax: ['1.00'], incTax: ['1.00'] },
    ...{ currency: ['USD'], currencyCode: ['USD'] },
    ...{ draftId: ['8c3f8f52-52f9-4ba0-9b3c-4d9c7e31c0a1'], viewId: ['8c3f8f52-52f9-4ba0-9b3c-4d9c7e31c0a2'] },
    ...{ intentId: ['8c3f8f52-52f9-4ba0-9b3c-4d9c7e31c0a3'] },
  },
};

const routes = await readDeclaredRoutes();
const sampleOf = new Map<DeclaredRoute, Sample | undefined>(
  routes.map((route) => [route, fc.sample(samplesOf(route, HINTS), { numRuns: 1, seed: 7 })[0]]),
);
const attempt = (route: DeclaredRoute, bearer: Bearer): Promise<Tried> =>
  tryRoute(route, sampleOf.get(route) ?? { params: {}, query: {}, body: undefined }, bearer);
const withSession = routes.filter(({ access }) => access.kind === 'role' || access.kind === 'own-session');
const others = routes.filter((route) => !withSession.includes(route));
const mayCall = ({ access }: DeclaredRoute, role: Role) =>
  access.kind === 'own-session' || (access.kind === 'role' && isAllowed(role, access.permission));

const isForOwnPages = ({ access }: DeclaredRoute): boolean =>
  access.kind !== 'own-proof' && !(access.kind === 'public' && access.isOpen);
/** Hundreds of calls stand behind each of these. */
const TEST_TIMEOUT_MS = 120_000;

let byRole: Record<Role, Bearer>;
let shutOut: Record<string, Bearer>;
let unapproved: Bearer;

beforeAll(async () => {
  await installAndOpen();
  [byRole, shutOut, unapproved] = [await openEachRole(), await openShutOut(), await openUnapproved()];
});

/** What is wrong with a refusal; empty where it says what it must. */
function wrongIn({ status, text }: Tried, code: keyof typeof REFUSALS): string[] {
  const [wanted, message] = REFUSALS[code];
  const { requestId, ...body } = JSON.parse(text === '' ? '{}' : text) as Record<string, unknown>;
  const isRight = status === wanted && JSON.stringify(body) === JSON.stringify({ code, message });
  return isRight && typeof requestId === 'string' ? [] : [`${status} ${text.slice(0, 200)}`];
}

/** Some acts are off until the store's admin switches them on, which is told of the store and of nobody's role. */
const isSwitchedOff = (text: string): boolean => /is switched off for this store/.test(text);

/** What an answer of the app must say of itself, whoever asked and whatever it is. */
function wrongHeaders({ headers }: Tried): string[] {
  const policy = headers.get('content-security-policy') ?? '';
  const isPage = headers.get('content-type')?.startsWith('text/html') === true;
  return [
    ...(headers.get('cache-control')?.startsWith('no-store') === true ? [] : ['may be stored']),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['may be guessed at']),
    ...(headers.get('referrer-policy') === 'no-referrer' ? [] : ['tells whence one comes']),
    ...(headers.has('set-cookie') ? ['sets a cookie'] : []),
    ...(headers.has('access-control-allow-origin') ? ['is open to other sites'] : []),
    ...(isPage && !(policy.includes("default-src 'none'") && policy.includes('frame-ancestors'))
      ? ['has no policy']
      : []),
  ];
}

/** Tables that differ, jobs and calls of the platform since the run began. */
async function traces(run: () => Promise<void>): Promise<{ tables: string[]; jobs: number; calls: number }> {
  const countJobs = async () => {
    const [row] = await runtime().prisma.$queryRaw<
      { n: bigint }[]
    >`SELECT count(*) AS n FROM graphile_worker._private_jobs`;
    return Number(row?.n);
  };
  const [before, jobs] = [await rowDigests(), await countJobs()];
  await control('DELETE', '/ledger');
  await run();
  const after = await rowDigests();
  return {
    tables: Object.keys(after).filter((table) => after[table] !== before[table]),
    jobs: (await countJobs()) - jobs,
    calls: (await ledger()).filter(({ kind }) => kind !== 'webhook' && kind !== 'others').length,
  };
}

describe('every route by every role', { timeout: TEST_TIMEOUT_MS }, () => {
  test('refuses those who are shut out, by its words, at no cost and without a trace', async () => {
    const wrong: string[] = [];
    let cells = 0;
    const left = await traces(async () => {
      for (const route of withSession) {
        for (const [who, bearer] of [...Object.entries(shutOut), ['a store without approval', unapproved] as const]) {
          const code = bearer === unapproved ? 'store_needs_approval' : 'session_ended';
          const tried = await attempt(route, bearer);
          wrong.push(
            ...[...wrongIn(tried, code), ...wrongHeaders(tried)].map((why) => `${route.name}, ${who}: ${why}`),
          );
          cells += 1;
        }
      }
    });
    console.log(`routes by callers without access: ${withSession.length} handlers, ${cells} cells`);
    expect(wrong).toEqual([]);
    expect(left).toEqual({ tables: [], jobs: 0, calls: 0 });
  });

  test('refuses the roles that it does not name, by its words; a try to change something is put on record', async () => {
    const wrong: string[] = [];
    let [cells, recorded] = [0, 0];
    const denied = () => runtime().prisma.auditEntry.count({ where: { outcome: 'denied' } });
    const [deniedBefore, entriesBefore] = [await denied(), await runtime().prisma.auditEntry.count()];
    const left = await traces(async () => {
      for (const route of withSession)
        for (const role of ROLES.filter((one) => !mayCall(route, one))) {
          const why = wrongIn(await attempt(route, byRole[role]), 'forbidden');
          wrong.push(...why.map((text) => `${route.name}, ${role}: ${text}`));
          cells += 1;
          if (route.isRecorded) recorded += 1;
        }
    });
    console.log(`routes by roles that may not: ${cells} cells, ${recorded} on record`);
    expect(wrong).toEqual([]);
    expect(left).toEqual({ tables: ['audit_entries'], jobs: 0, calls: 0 });
    expect((await denied()) - deniedBefore).toBe(recorded);
    expect((await runtime().prisma.auditEntry.count()) - entriesBefore).toBe(recorded);
  });

  test('lets in the roles that it names, with answers that nobody may keep', async () => {
    const wrong: string[] = [];
    let cells = 0;
    const came: Record<string, number> = {};
    for (const route of withSession)
      for (const role of ROLES.filter((one) => mayCall(route, one))) {
        // A session that its own end was asked for is over; the next cell needs another.
        const isOwn = route.access.kind === 'own-session';
        const bearer = isOwn ? await openAs(MAPLE, 72_000 + cells, role) : byRole[role];
        const tried = await attempt(route, bearer);
        const { status, text } = tried;
        if (status === 401 || status >= 500 || (status === 403 && !isSwitchedOff(text)))
          wrong.push(`${route.name}, ${role}: ${status} ${text.slice(0, 200)}`);
        wrong.push(...wrongHeaders(tried).map((why) => `${route.name} ${why}`));
        came[status] = (came[status] ?? 0) + 1;
        cells += 1;
      }
    console.log(`routes by roles that may: ${cells} cells, answered ${JSON.stringify(came)}`);
    expect(wrong).toEqual([]);
  });

  test('of pages of another site, lets nobody in', async () => {
    const wrong: string[] = [];
    const left = await traces(async () => {
      for (const route of routes.filter(isForOwnPages)) {
        const { status, text } = await attempt(route, { ...byRole.admin, origin: 'https://evil.example' });
        if (status !== 403 || !text.includes('from another site')) wrong.push(`${route.name}: ${status} ${text}`);
      }
    });
    expect(wrong).toEqual([]);
    expect(left).toEqual({ tables: [], jobs: 0, calls: 0 });
  });

  test('asks others for a proof of their own, which no session is', async () => {
    const different: string[] = [];
    let cells = 0;
    const left = await traces(async () => {
      for (const route of others) {
        const alone = await attempt(route, {});
        different.push(...wrongHeaders(alone).map((why) => `${route.name} ${why}`));
        for (const [who, bearer] of Object.entries({ ...byRole, ...shutOut })) {
          const { status, text } = await attempt(route, bearer);
          if (status !== alone.status || withoutId(text) !== withoutId(alone.text))
            different.push(`${route.name}, ${who}: ${status} instead of ${alone.status}`);
          cells += 1;
        }
      }
    });
    console.log(`routes without a session: ${others.length} handlers, ${cells} cells`);
    expect(different).toEqual([]);
    expect(left).toEqual({ tables: [], jobs: 0, calls: 0 });
  });
});

const withoutId = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');

test('a handler that says of nobody that he may call it is none', () => {
  const madeBy = { name: 'withStore', specifier: '#lib/http/with-store.ts' };
  const text = (said: string) => ({ kind: 'text', text: said }) as const;
  expect(accessOf({ madeBy, declared: {} })).toBeUndefined();
  expect(accessOf({ madeBy, declared: { permission: text('orders:everything') } })).toBeUndefined();
  expect(accessOf({ madeBy, declared: { permission: { kind: 'other' }, because: text('x') } })).toBeUndefined();
  expect(accessOf({ madeBy: undefined, declared: { permission: text('orders:read') } })).toBeUndefined();
  expect(accessOf({ madeBy, declared: { permission: text('orders:read') } })).toMatchObject({ kind: 'role' });
});

test('every handler is reached: each file, each method, each kind of proof', () => {
  expect(routes.length).toBeGreaterThan(80);
  expect(new Set(routes.map(({ access }) => access.kind)).size).toBe(4);
  expect(new Set(routes.flatMap(({ access }) => (access.kind === 'role' ? [access.permission] : []))).size).toBe(4);
});
