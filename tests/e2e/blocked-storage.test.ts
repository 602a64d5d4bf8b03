import { expect, test } from './fixtures.ts';
import { DANA, MAPLE } from './rig/people.ts';

test('the app works in a frame on another site, where neither cookies nor storage are to be had', async ({
  panel,
  install,
  context,
  places,
}) => {
  await install(MAPLE);
  const app = await panel.openApp(DANA);
  await expect(app.getByRole('heading', { name: 'Orders', level: 1 })).toBeVisible();
  await expect(app.getByRole('table', { name: 'Orders' }).getByRole('row').nth(1)).toBeVisible();

  const frame = panel.page.frames().find((one) => one.url().startsWith(places.appUrl));
  const found = await frame?.evaluate(async () => {
    const tried = (look: () => unknown) => {
      try {
        return String(look());
      } catch (error) {
        return error instanceof Error ? error.name : 'failed';
      }
    };
    document.cookie = 'plain=1';
    document.cookie = 'foreign=1; SameSite=None; Secure';
    document.cookie = 'partitioned=1; SameSite=None; Secure; Partitioned';
    return {
      local: tried(() => localStorage.getItem('x')),
      session: tried(() => sessionStorage.getItem('x')),
      caches: await caches.open('x').then(
        () => 'opened',
        (error: unknown) => (error instanceof Error ? error.name : 'failed'),
      ),
      cookies: document.cookie,
    };
  });
  expect(found).toEqual({ local: 'SecurityError', session: 'SecurityError', caches: 'SecurityError', cookies: '' });
  expect(new URL(places.appUrl).hostname).not.toBe(new URL(places.emulatorUrl).hostname);
  expect(await context.cookies(places.appUrl)).toEqual([]);
});
