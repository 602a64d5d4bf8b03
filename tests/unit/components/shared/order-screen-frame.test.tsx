// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { OrderScreenFrame } from '#components/shared/order-screen/order-screen-frame.tsx';
import { LIST, openPart, orderPath } from '#tests/fixtures/opened-page.tsx';

function openFrame(props: Partial<ComponentProps<typeof OrderScreenFrame>> = {}) {
  return openPart({ path: `${orderPath(118)}/ship` }, async () => {
    const { OrderScreenFrame } = await import('#components/shared/order-screen/order-screen-frame.tsx');
    return (
      <OrderScreenFrame orderId={118} title="Ship order #118" {...props}>
        <p>Work</p>
      </OrderScreenFrame>
    );
  });
}
const wayBack = (name = 'Back to order #118') => screen.findByRole('link', { name });

describe('the page around work on an order', () => {
  test('shows its title, what is to be known first, and goes back to the order at once', async () => {
    const { user, visited } = await openFrame({ description: 'Shipped', notices: [{ text: 'It is archived.' }] });
    await user.click(await wayBack());
    expect(visited).toEqual([orderPath(118)]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ship order #118');
    expect(screen.getByText('Shipped')).toBeDefined();
    expect(screen.getByText('It is archived.')).toBeDefined();
    expect(screen.getByRole('main').textContent).toBe('Work');
  });

  test('asks before what was typed is lost; staying keeps it, leaving forgets it first', async () => {
    const onDiscard = vi.fn<() => void>();
    const { user, visited } = await openFrame({ isUnsaved: true, onDiscard });
    await user.click(await wayBack());
    await user.click(await screen.findByRole('button', { name: 'Stay here' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect([visited, onDiscard.mock.calls]).toEqual([[], []]);
    await user.click(await wayBack());
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(visited).toEqual([orderPath(118)]);
    expect(onDiscard).toHaveBeenCalledTimes(1);
  });

  test('leaves a press for a new tab to the browser', async () => {
    const { user, visited } = await openFrame({ isUnsaved: true });
    const link = await wayBack();
    link.addEventListener('click', (event) => expect(event.defaultPrevented).toBe(false));
    await user.keyboard('{Control>}');
    await user.click(link);
    await user.keyboard('{/Control}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(visited).toEqual([]);
  });

  test('of no order leads back to the list', async () => {
    const { user, visited } = await openFrame({ orderId: null });
    await user.click(await wayBack('All orders'));
    expect(visited).toEqual([LIST]);
  });
});

describe('a screen of an order that cannot be shown', () => {
  test('says why, and reads again on demand', async () => {
    const mutate = vi.fn<() => Promise<unknown>>(async () => undefined);
    const { user } = await openPart({ path: `${orderPath(118)}/ship` }, async () => {
      const { OrderScreenReading } = await import('#components/shared/order-screen/order-screen-notice.tsx');
      const request = { error: { message: 'The store does not answer.' }, isValidating: false, mutate };
      return <OrderScreenReading label="Reading…" orderId={118} request={request} title="Ship order #118" />;
    });
    expect(await screen.findByText(/The store does not answer/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: /again/i }));
    expect(mutate).toHaveBeenCalledTimes(1);
  });

  test('that was opened from outside waits for the session before it says who may not', async () => {
    const path = `${orderPath(118)}/edit`;
    const load = async () => {
      const { OrderEditScreen } = await import('#components/order-edit/order-edit-screen.tsx');
      return <OrderEditScreen number="118" />;
    };
    await openPart({ path, boot: { kind: 'opening', answer: new Promise(() => {}) } }, load);
    expect(await screen.findByText('Reading the order…')).toBeDefined();
    cleanup();
    await openPart({ path, role: 'viewer' }, load);
    expect(await screen.findByText(/does not allow editing orders/)).toBeDefined();
  });

  test('says that there is no such number, under a title', async () => {
    await openPart({ path: `${LIST}/abc/edit` }, async () => {
      const { OrderEditScreen } = await import('#components/order-edit/order-edit-screen.tsx');
      return <OrderEditScreen number="abc" />;
    });
    expect(await screen.findByText(/Order numbers are whole numbers/)).toBeDefined();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Edit an order');
    expect(screen.getByRole('link', { name: 'All orders' }).getAttribute('href')).toBe(LIST);
  });
});
