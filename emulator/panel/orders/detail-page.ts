import { html } from 'hono/html';
import type { Markup } from '../../login/pages.ts';
import type { OrderLine } from '../../state/line-records.ts';
import type { OrderHead, OrderParts } from '../../state/order-records.ts';
import type { Preferences } from '../../state/store-preferences.ts';
import { pageHead } from '../layout.ts';
import { statusForm } from './list-page.ts';
import type { StatusChoice } from './list-page.ts';
import { addressLines, customerName, dateText, moneyText } from './texts.ts';

export interface OrderDetailView {
  readonly base: string;
  readonly order: OrderParts;
  readonly statuses: readonly StatusChoice[];
  readonly preferences: Preferences;
  readonly done: Markup | '';
}

/** One order, read only but for its status. */
export function orderDetailPage(view: OrderDetailView): Markup {
  const { head, lines, addresses, messages } = view.order;
  return html`<a class="back" href="${view.base}">&larr; View orders</a>
    ${pageHead(`Order ${head.id}`, statusForm(view.base, view.statuses, head, `${view.base}/${head.id}`))} ${view.done}
    ${head.is_deleted ? html`<div class="note warning"><p>This order is archived.</p></div>` : ''}
    <div class="grid">
      ${billing(head)} ${addresses.map((address) => shippingCard(address.shipping_method, addressLines(address)))}
      ${facts(view)}
    </div>
    ${lineTable(head, lines)}
    <div class="grid">${shipmentCard(view)} ${notes(head, messages.length)} ${totals(view.order)}</div>`;
}

function billing(head: OrderHead): Markup {
  return html`<section class="card">
    <h2>Billing</h2>
    ${addressLines(head.billing_address).map((line) => html`<div>${line}</div>`)}
  </section>`;
}

function shippingCard(method: string, lines: readonly string[]): Markup {
  return html`<section class="card">
    <h2>Shipping</h2>
    ${lines.map((line) => html`<div>${line}</div>`)}
    <div class="soft">${method}</div>
  </section>`;
}

function facts({ order: { head }, preferences }: OrderDetailView): Markup {
  return html`<section class="card">
    <h2>Order</h2>
    <dl class="facts">
      <dt>Customer</dt>
      <dd>${customerName(head)} ${head.customer_id === 0 ? '(guest)' : `(no. ${head.customer_id})`}</dd>
      <dt>Placed</dt>
      <dd>${dateText(head.created_s, preferences)}</dd>
      <dt>Last change</dt>
      <dd>${dateText(head.modified_s, preferences)}</dd>
      <dt>Payment</dt>
      <dd>${head.payment_method} ${head.payment_status === '' ? '' : `(${head.payment_status})`}</dd>
      <dt>Channel</dt>
      <dd>${head.channel_id}</dd>
    </dl>
  </section>`;
}

function lineTable(head: OrderHead, lines: readonly OrderLine[]): Markup {
  return html`<section class="card flush">
    <div class="card-bar"><h2>Items</h2></div>
    <table class="stack">
      <thead>
        <tr>
          <th>Item</th>
          <th>SKU</th>
          <th class="number">Quantity</th>
          <th class="number">Shipped</th>
          <th class="number">Price</th>
          <th class="number">Total</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line) =>
            html`<tr>
              <td data-label="Item">
                <span>
                  ${line.name}
                  ${line.options.map((option) => html`<br /><span class="soft">${option.display_name}: ${option.display_value}</span>`)}
                </span>
              </td>
              <td data-label="SKU">${line.sku === '' ? '-' : line.sku}</td>
              <td data-label="Quantity" class="number">${line.quantity}</td>
              <td data-label="Shipped" class="number">${line.quantity_shipped}</td>
              <td data-label="Price" class="number">${moneyText(head, line.price.inc)}</td>
              <td data-label="Total" class="number">${moneyText(head, line.price.inc * line.quantity)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function shipmentCard({ order, preferences }: OrderDetailView): Markup {
  return html`<section class="card">
    <h2>Shipments</h2>
    ${
      order.shipments.length === 0
        ? html`<p class="soft">Nothing has been shipped.</p>`
        : order.shipments.map(
            (shipment) =>
              html`<div>
                ${dateText(shipment.created_s, preferences)}:
                ${shipment.items.reduce((sum, item) => sum + item.quantity, 0)} pieces
                <div class="soft">${shipment.shipping_method} ${shipment.tracking_number}</div>
              </div>`,
          )
    }
  </section>`;
}

function notes(head: OrderHead, messageCount: number): Markup {
  return html`<section class="card">
    <h2>Notes</h2>
    <dl class="facts">
      <dt>Staff notes</dt>
      <dd>${head.staff_notes || '-'}</dd>
      <dt>Customer's comment</dt>
      <dd>${head.customer_message || '-'}</dd>
      <dt>Messages</dt>
      <dd>${messageCount}</dd>
    </dl>
  </section>`;
}

function totals({ head, fees }: OrderParts): Markup {
  const rows: readonly (readonly [string, number])[] = [
    ['Subtotal', head.subtotal_inc_tax],
    ['Shipping', head.shipping.inc],
    ['Handling', head.handling.inc],
    ['Gift wrapping', head.wrapping.inc],
    ['Fees', fees.reduce((sum, { cost }) => sum + cost.inc, 0)],
    ['Discount', -head.discount_amount],
    ['Coupons', -head.coupon_discount],
    ['Tax included', head.total_tax],
  ];
  return html`<section class="card">
    <h2>Totals</h2>
    <dl class="facts">
      ${rows
        .filter(([, units]) => units !== 0)
        .map(
          ([name, units]) =>
            html`<dt>${name}</dt>
              <dd class="number">${moneyText(head, units)}</dd>`,
        )}
      <dt><strong>Grand total</strong></dt>
      <dd class="number"><strong>${moneyText(head, head.total_inc_tax)}</strong></dd>
    </dl>
  </section>`;
}
