import { html } from 'hono/html';
import type { Markup } from '../../login/pages.ts';
import { PAYMENT_WAYS } from '../payment-ways.ts';
import type { ShippingOption } from '../shipping-options.ts';
import type { ShopOrder } from '../shop-order.ts';
import { shopTotals } from '../shop-order.ts';
import { priceText } from '../shop-money.ts';
import type { Shop } from '../shop.ts';

/** The second step of the checkout: how it comes, how it is paid, and off it goes. */
export function paymentPage(
  shop: Shop,
  order: Omit<ShopOrder, 'option'>,
  options: readonly ShippingOption[],
  problem: string | null,
  nowS: number,
): Markup {
  const { store, path } = shop;
  const { profile } = store;
  const total = (option: ShippingOption | null) => {
    const figures = shopTotals(store, { ...order, option }, nowS);
    const tax = figures.total_tax === 0 ? '' : `, ${priceText(profile, figures.total_tax)} of it tax`;
    return `${priceText(profile, figures.total_inc_tax)} in all${tax}`;
  };
  return html`<section class="intro">
      <h1>Checkout</h1>
      <p class="soft"><a href="${path}/checkout">1. Your address</a> &rarr; 2. Delivery and payment</p>
    </section>
    ${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}
    <div class="columns">
      <form method="post" action="${path}/checkout/order" class="fields">
        ${
          options.length === 0
            ? html`<p>Nothing needs to be shipped: ${total(null)}.</p>`
            : html`<fieldset>
                <legend>Delivery</legend>
                ${options.map((option, index) =>
                  choice({
                    name: 'shipping',
                    value: String(option.methodId),
                    label: `${option.name}, ${priceText(profile, option.cost)}`,
                    detail: total(option),
                    isFirst: index === 0,
                  }),
                )}
              </fieldset>`
        }
        <fieldset>
          <legend>Payment</legend>
          ${PAYMENT_WAYS.map(({ id, label }, index) =>
            choice({ name: 'payment', value: id, label, detail: '', isFirst: index === 0 }),
          )}
        </fieldset>
        <button>Place order</button>
      </form>
      <aside>
        <h2>Your order</h2>
        <ul class="plain-list">
          ${order.lines.map(
            (line) =>
              html`<li>
                <span>${line.quantity} &times; ${line.product.name}</span>
                <b>${priceText(profile, line.variant.price * line.quantity)}</b>
              </li>`,
          )}
        </ul>
        <h2>To</h2>
        <p>${addressLine(order)}</p>
      </aside>
    </div>`;
}

function addressLine({ shopper: { address } }: Omit<ShopOrder, 'option'>): string {
  return [
    `${address.first_name} ${address.last_name}`,
    address.company,
    address.street_1,
    address.street_2,
    [address.city, address.state, address.zip].filter(Boolean).join(', '),
    address.country,
  ]
    .filter(Boolean)
    .join(', ');
}

function choice(field: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  readonly isFirst: boolean;
}): Markup {
  return html`<label class="check">
    <input type="radio" name="${field.name}" value="${field.value}" required ${field.isFirst ? 'checked' : ''} />
    <span>${field.label}${field.detail === '' ? '' : html`<br /><span class="soft">${field.detail}</span>`}</span>
  </label>`;
}
