// @vitest-environment happy-dom
import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPart } from '#tests/fixtures/opened-page.tsx';

const open = (path: string) => openPart({ path }, async () => <p>The screen</p>);
const link = (name: string) =>
  within(screen.getByRole('navigation', { name: 'Orderdeck' })).getByRole('link', { name });

describe('the ways between screens', () => {
  test.each([
    ['/stores/abc123/orders', 'Orders', 'Settings'],
    ['/stores/abc123/settings', 'Settings', 'Orders'],
  ])('stand over %s, which is marked', async (path, here, there) => {
    await open(path);
    expect(link(here).getAttribute('aria-current')).toBe('page');
    expect(link(there).hasAttribute('aria-current')).toBe(false);
    expect(link(there).getAttribute('href')).toBe(`/stores/abc123/${there.toLowerCase()}`);
  });

  test('are not shown over a single order, which has a way back of its own', async () => {
    await open('/stores/abc123/orders/118');
    expect(await screen.findByText('The screen')).toBeDefined();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  test('lead there within the document, and nowhere from where one is', async () => {
    const { user, visited } = await open('/stores/abc123/orders');
    await user.click(link('Orders'));
    expect(visited).toEqual([]);
    await user.click(link('Settings'));
    expect(visited).toEqual(['/stores/abc123/settings']);
    expect(link('Settings').getAttribute('aria-current')).toBe('page');
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }])('are the browser’s with %j', async (held) => {
    const { visited } = await open('/stores/abc123/orders');
    const click = createEvent.click(link('Settings'), held);
    // The document of the test would go there.
    link('Settings').addEventListener('click', (event) => event.preventDefault(), { once: true });
    fireEvent(link('Settings'), click);
    expect(visited).toEqual([]);
  });
});
