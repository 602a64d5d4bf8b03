import { html } from 'hono/html';
import type { CartRecord, CheckoutAddress, DeliveryOption } from '../../checkout/cart-records.ts';
import { figuresOfCheckout } from '../../checkout/figures.ts';
import type { Markup } from '../../login/pages.ts';
import { PAYMENT_WAYS } from '../payment-ways.ts';
import type { DeliveryChoice } from '../shop-checkout.ts';
import { withDeliveries } from '../shop-checkout.ts';
import { priceText } from '../shop-money.ts';
import { shownReductions } from '../shown-reductions.ts';
import type { Shop } from '../shop.ts';

/** The second step of the checkout: how it comes, how it is paid, and off it goes. */
export function paymentPage(
  shop: Shop,
  cart: CartRecord,
  choices: readonly DeliveryChoice[],
  problem: string | null,
): Markup {
  const { path } = shop;
  return html`<section class="intro">
      <h1>Checkout</h1>
      <p class="soft"><a href="${path}/checkout">1. Your address</a> &rarr; 2. Delivery and payment</p>
    </section>
    ${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}
    <div class="columns">
      <form method="post" action="${path}/checkout/order" class="fields">
        ${choices.length === 0 ? html`<p>Nothing needs to be shipped.</p>` : ''}
        ${choices.map((each) => deliveryField(shop, cart, choices, each))}
        <fieldset>
          <legend>Payment</legend>
          ${PAYMENT_WAYS.map(({ id, label }, index) =>
            choice({ name: 'payment', value: id, label, detail: '', isChosen: index === 0 }),
          )}
        </fieldset>
        <button>Place order</button>
      </form>
      ${summary(shop, withFirstChoices(cart, choices))}
    </div>`;
}

/** The cart as it comes to when nothing else is chosen: what the summary shows. */
function withFirstChoices(cart: CartRecord, choices: readonly DeliveryChoice[]): CartRecord {
  return withDeliveries(cart, choices, preset(choices)) ?? cart;
}

function preset(choices: readonly DeliveryChoice[]): Record<string, string> {
  return Object.fromEntries(
    choices.map((each) => {
      const option = chosenOf(each);
      return [each.field, option === undefined ? '' : String(option.methodId)];
    }),
  );
}

function chosenOf({ consignment, options }: DeliveryChoice): DeliveryOption | undefined {
  return options.find(({ id }) => id === consignment.option?.id) ?? options[0];
}

function deliveryField(shop: Shop, cart: CartRecord, choices: readonly DeliveryChoice[], own: DeliveryChoice): Markup {
  const { store } = shop;
  const { field, consignment, options } = own;
  const names = figuresOfCheckout(store, cart)
    .items.filter(({ item }) => consignment.itemIds.includes(item.id))
    .map(({ name, item }) => `${item.quantity} × ${name}`);
  const inAll = (option: DeliveryOption) => {
    const chosen = withDeliveries(cart, choices, { ...preset(choices), [field]: String(option.methodId) }) ?? cart;
    const { totals, currency } = figuresOfCheckout(store, chosen);
    const tax = totals.total_tax === 0 ? '' : `, ${priceText(store.profile, totals.total_tax, currency)} of it tax`;
    return `${priceText(store.profile, totals.total_inc_tax, currency)} in all${tax}`;
  };
  const { currency } = figuresOfCheckout(store, cart);
  return html`<fieldset>
    <legend>Delivery</legend>
    ${choices.length === 1 ? '' : html`<p class="soft">${names.join(', ')} to ${consignment.address?.city ?? ''}</p>`}
    ${
      options.length === 0
        ? html`<p class="wrong">We do not deliver to this address. Go back and give another one.</p>`
        : options.map((option) =>
            choice({
              name: field,
              value: String(option.methodId),
              label: `${option.description}, ${priceText(store.profile, option.cost, currency)}`,
              detail: inAll(option),
              isChosen: option === chosenOf(own),
            }),
          )
    }
  </fieldset>`;
}

function summary({ store }: Shop, cart: CartRecord): Markup {
  const figures = figuresOfCheckout(store, cart);
  const { currency, totals, shippingTotal, fees } = figures;
  const { entersTax } = store.profile;
  const row = (name: string, amount: number) =>
    html`<li><span>${name}</span> <b>${priceText(store.profile, amount, currency)}</b></li>`;
  const shown = (charge: { readonly ex: number; readonly inc: number }) => (entersTax ? charge.inc : charge.ex);
  return html`<aside>
    <h2>Your order</h2>
    <ul class="plain-list">
      ${figures.items.map(({ item, name, listPrice }) => row(`${item.quantity} × ${name}`, listPrice * item.quantity))}
    </ul>
    <ul class="plain-list totals">
      ${shownReductions(figures, entersTax).map(({ name, amount }) => row(name, -amount))}
      ${cart.consignments.length === 0 ? '' : row('Shipping', shown(shippingTotal))}
      ${fees.map(({ fee, cost }) => row(fee.displayName, shown(cost)))}
      ${totals.total_tax === 0 || entersTax ? '' : row('Tax', totals.total_tax)}
      <li class="total"><span>Total</span> <b>${priceText(store.profile, totals.total_inc_tax, currency)}</b></li>
    </ul>
    ${
      totals.total_tax === 0 || !entersTax
        ? ''
        : html`<p class="soft">${priceText(store.profile, totals.total_tax, currency)} of it are tax.</p>`
    }
    ${destinations(cart)}
  </aside>`;
}

function destinations({ consignments, billing }: CartRecord): Markup {
  const addresses = consignments.flatMap(({ address }) => (address === null ? [] : [address]));
  const shownOnes = addresses.length > 0 ? addresses : billing === null ? [] : [billing];
  return html`<h2>To</h2>
    ${shownOnes.map((address) => html`<p>${addressText(address)}</p>`)}`;
}

function addressText(address: CheckoutAddress): string {
  return [
    `${address.first_name} ${address.last_name}`,
    address.company,
    address.address1,
    address.address2,
    [address.city, address.state_or_province, address.postal_code].filter(Boolean).join(', '),
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
  readonly isChosen: boolean;
}): Markup {
  return html`<label class="check">
    <input type="radio" name="${field.name}" value="${field.value}" required ${field.isChosen ? 'checked' : ''} />
    <span>${field.label}${field.detail === '' ? '' : html`<br /><span class="soft">${field.detail}</span>`}</span>
  </label>`;
}
