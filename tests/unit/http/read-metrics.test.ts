import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET } from '#app/api/metrics/route.ts';
import { APP, installRuntime, removeRuntime } from '#tests/fixtures/fake-runtime.ts';

const TOKEN = 'metrics-token-of-no-real-installation-01';
let rig: ReturnType<typeof installRuntime>;

beforeEach(() => {
  rig = installRuntime();
});
afterEach(removeRuntime);

const ask = (authorization?: string) =>
  GET(new Request(`${APP}/api/metrics`, authorization === undefined ? {} : { headers: { authorization } }), {
    params: Promise.resolve({}),
  });
const configure = () => Object.assign(rig.runtime.env, { METRICS_TOKEN: TOKEN });

test('there are none where no token is set, whatever is brought', async () => {
  for (const given of [undefined, `Bearer ${TOKEN}`, 'Bearer undefined']) expect((await ask(given)).status).toBe(404);
});

test('whoever brings the token gets them, and what was asked before is in them', async () => {
  configure();
  expect((await ask()).status).toBe(401);
  const answer = await ask(`Bearer ${TOKEN}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const asked = 'orderdeck_request_duration_seconds_count{method="GET",route="/api/metrics",status="401"} 1';
  expect(await answer.text()).toContain(asked);
});

test.each([undefined, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, TOKEN, `Basic ${TOKEN}`, 'Bearer '])(
  'with %s nothing is told',
  async (given) => {
    configure();
    const answer = await ask(given);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toMatch(/orderdeck_|metrics-token/);
  },
);
