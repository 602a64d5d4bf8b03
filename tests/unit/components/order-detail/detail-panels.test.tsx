// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPart, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { discounts, message, orderDetail, shipment, usd } from '#tests/fixtures/order-answers.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

const PANELS = [
  ['shipments', 'Shipments', 'No shipments yet', { shipments: [shipment({ carrier: 'DHL' })] }, 'DHL · Priority'],
  [
    'discounts',
    'Coupons, taxes and fees',
    'No coupons, taxes or fees',
    { discounts: discounts({ coupons: [{ id: 1, code: 'RUSH', discount: usd('4') }] }) },
    'RUSH',
  ],
  ['messages', 'Messages', 'No messages', { messages: [message({ subject: 'Late?' })] }, 'Late?'],
] as const;

/** All three panels of order 118, as its page has them. */
function openPanels(api: OrderdeckApi): Promise<OpenedPage> {
  return openPart({ api }, async () => {
    const { OrderMessages } = await import('#components/shared/messages/order-messages.tsx');
    const { ShipmentsPanel } = await import('#components/order-detail/shipments-panel.tsx');
    const { ChargesPanel } = await import('#components/order-detail/charges-panel.tsx');
    const { MessagesPanel } = await import('#components/order-detail/messages-panel.tsx');
    return (
      <OrderMessages>
        <ShipmentsPanel lines={[]} orderId={118} />
        <ChargesPanel fees={[]} isTaxInclusive orderId={118} />
        <MessagesPanel orderId={118} />
      </OrderMessages>
    );
  });
}

function panel(title: string): HTMLElement {
  const found = screen.getByRole('heading', { level: 2, name: title }).parentElement?.parentElement;
  return found ?? expect.unreachable(`there is no panel ${title}`);
}

describe.each(PANELS)('the panel of %s', (kind, title, emptyText, panels, content) => {
  const others = PANELS.filter(([other]) => other !== kind);

  test('loads, then shows what there is', async () => {
    const api = new OrderdeckApi(orderDetail());
    api.panels = { ...api.panels, ...panels };
    const release = api.hold(kind);
    await openPanels(api);
    for (const [, , othersEmpty] of others) await screen.findByText(othersEmpty);
    expect(within(panel(title)).getByRole('status').textContent).toBe('Loading…');
    release();
    expect(await within(panel(title)).findByText(content)).toBeDefined();
    expect(within(panel(title)).queryByText(emptyText)).toBeNull();
  });

  test('that is empty says so', async () => {
    await openPanels(new OrderdeckApi(orderDetail()));
    expect(await within(panel(title)).findByText(emptyText)).toBeDefined();
  });

  test('that fails costs only itself, and is read again on demand', async () => {
    const api = new OrderdeckApi(orderDetail());
    api.panels = { ...api.panels, ...panels };
    api.next(kind, failure('platform_unavailable', `No ${kind} now.`));
    const { user } = await openPanels(api);
    await screen.findByText(`No ${kind} now.`);
    for (const [, , othersEmpty] of others) expect(await screen.findByText(othersEmpty)).toBeDefined();
    await user.click(within(panel(title)).getByRole('button', { name: 'Try again' }));
    expect(await within(panel(title)).findByText(content)).toBeDefined();
    expect(screen.queryByText(`No ${kind} now.`)).toBeNull();
    expect(api.sent(kind)).toHaveLength(2);
  });
});
