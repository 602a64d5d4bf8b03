import { html } from 'hono/html';
import type { Markup } from '../../login/pages.ts';
import { panelPath } from '../../panel/person.ts';
import type { OrderParts } from '../../state/order-records.ts';
import { priceText } from '../shop-money.ts';
import { reductionsOfOrder } from '../shown-reductions.ts';
import type { Shop } from '../shop.ts';

/** The order that was just placed. Apps put their scripts on this page. */
export function confirmationPage({ store, path }: Shop, order: OrderParts): Markup {
  const { profile } = store;
  const { head, lines } = order;
  const currency = { code: head.default_currency_code, decimalPlaces: head.decimal_places };
  const row = (name: string, amount: number) =>
    html`<li><span>${name}</span> <b>${priceText(profile, amount, currency)}</b></li>`;
  const shown = (charge: { ex: number; inc: number }) => (head.is_tax_inclusive_pricing ? charge.inc : charge.ex);
  return html`<section class="intro">
      <h1>Thank you, ${head.billing_address.first_name}!</h1>
      <p>Your order number is <b data-order-id>${head.id}</b>. A confirmation goes to ${head.billing_address.email}.</p>
    </section>
    <div class="columns">
      <section>
        <h2>What you ordered</h2>
        <ul class="plain-list">
          ${lines.map((line) => row(`${line.quantity} × ${line.name}`, shown(line.price) * line.quantity))}
          ${reductionsOfOrder(order, head.is_tax_inclusive_pricing).map(({ name, amount }) => row(name, -amount))}
          ${head.shipping.base > 0 ? row('Shipping', shown(head.shipping)) : ''}
          ${order.fees.map((fee) => row(fee.display_name_customer, shown(fee.cost)))}
          ${head.total_tax > 0 && !head.is_tax_inclusive_pricing ? row('Tax', head.total_tax) : ''}
          <li class="total"><span>Total</span> <b>${priceText(profile, head.total_inc_tax, currency)}</b></li>
        </ul>
      </section>
      <aside>
        <h2>What happens next</h2>
        <p>${goesTo(order)} ${head.payment_status === 'captured' ? 'Paid' : 'To be paid'} by ${head.payment_method}.</p>
        <p><a class="button" href="${path}">Go on shopping</a></p>
        <p class="soft">
          You run this shop?
          <a href="${panelPath(profile.hash)}/orders/${head.id}">See the order in the control panel</a>
        </p>
      </aside>
    </div>`;
}

function goesTo({ addresses, pickups }: OrderParts): string {
  const ways = [
    ...addresses.map((address) => `${address.shipping_method} to ${address.city}.`),
    ...pickups.map((pickup) => `${pickup.pickup_method_display_name}.`),
  ];
  return ways.length === 0 ? 'Nothing is shipped.' : ways.join(' ');
}
