// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPart, sessionOf } from '#tests/fixtures/opened-page.tsx';
import { BESIDE, bootOf, NO_FIRST } from '#tests/unit/client/session-environment.ts';
import type { HelpLinks } from '#lib/stores/contract.ts';

function open(path: string, help: HelpLinks = { documentationUrl: null, supportUrl: null }) {
  const boot = bootOf(200, { ...sessionOf('viewer'), help, first: NO_FIRST, beside: BESIDE });
  return openPart({ path, boot }, async () => <p>The screen</p>);
}

const button = () => screen.findByRole('button', { name: 'Help' });
const dialog = async () => within(await screen.findByRole('dialog', { name: 'Help' }));

describe('help', () => {
  test.each(['orders', 'orders/118', 'orders/118/panel', 'orders/new', 'payments', 'settings', 'welcome'])(
    'is at the end of %s, over which it opens and closes',
    async (path) => {
      const { user, visited } = await open(`/stores/abc123/${path}`);
      await user.click(await button());
      expect((await dialog()).getAllByRole('heading', { level: 3 })).toHaveLength(4);
      const atTheEnd = (await dialog()).getAllByRole('button', { name: 'Close' }).at(-1);
      await user.click(atTheEnd ?? document.body);
      await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
      expect(screen.getByText('The screen')).toBeDefined();
      expect(visited).toEqual([]);
    },
  );

  test('has no link where none was set, but says whom to ask', async () => {
    const { user } = await open('/stores/abc123/orders');
    await user.click(await button());
    expect((await dialog()).queryAllByRole('link')).toEqual([]);
    expect((await dialog()).getByText(/ask whoever set up Orderdeck/)).toBeDefined();
  });

  test('leads out of the frame to the documentation and the support that were set', async () => {
    const { user } = await open('/stores/abc123/orders', {
      documentationUrl: 'https://docs.test/orderdeck',
      supportUrl: 'mailto:help@docs.test',
    });
    await user.click(await button());
    const links = (await dialog()).getAllByRole('link');
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('target')])).toEqual([
      ['https://docs.test/orderdeck', '_blank'],
      ['mailto:help@docs.test', '_blank'],
    ]);
    expect((await dialog()).queryByText(/ask whoever set up/)).toBeNull();
  });

  test('waits for the session', async () => {
    await openPart({ path: '/stores/abc123/orders', boot: { kind: 'no_code' } }, async () => <p>The screen</p>);
    await screen.findByText(/Open Orderdeck from your control panel/);
    expect(screen.queryByRole('button', { name: 'Help' })).toBeNull();
  });
});
