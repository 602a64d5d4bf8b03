import { html } from 'hono/html';
import { figuresOfCheckout } from '../../checkout/figures.ts';
import type { CheckoutFigures } from '../../checkout/figures.ts';
import type { PricedItem } from '../../checkout/price-items.ts';
import type { Markup } from '../../login/pages.ts';
import { MOST_PIECES } from '../chosen-product.ts';
import { productArt } from '../product-art.ts';
import { priceText } from '../shop-money.ts';
import { shownReductions } from '../shown-reductions.ts';
import type { Shop } from '../shop.ts';

/** What is in the cart, to change or to check out. `problem` is why a coupon was not taken. */
export function cartPage(shop: Shop, problem: string | null): Markup {
  const { store, cart, path } = shop;
  if (cart === null)
    return html`<section class="intro empty">
      <h1>Your cart is empty</h1>
      <p><a class="button" href="${path}">See the products</a></p>
    </section>`;
  const figures = figuresOfCheckout(store, cart);
  return html`<section class="intro"><h1>Your cart</h1></section>
    <ul class="lines">
      ${figures.items.map((priced) => cartLine(shop, priced, figures))}
    </ul>
    <div class="cart-end">
      ${couponForm(shop, problem)}
      <section class="sum">
        ${sums(shop, figures)}
        <p class="soft">
          Shipping${store.profile.entersTax ? '' : ' and tax'} ${store.profile.entersTax ? 'is' : 'are'} added at the
          checkout.
        </p>
        <a class="button" href="${path}/checkout">Check out</a>
      </section>
    </div>`;
}

function sums({ store }: Shop, figures: CheckoutFigures): Markup {
  const { profile } = store;
  const { items, reductions, currency } = figures;
  const price = (units: number) => priceText(profile, units, currency);
  const subtotal = items.reduce((sum, { listPrice, item }) => sum + listPrice * item.quantity, 0);
  const later = reductions.coupons.filter(({ discount }) => discount === 0);
  return html`<p>Subtotal <b>${price(subtotal)}</b></p>
    ${shownReductions(figures, profile.entersTax).map(
      ({ name, amount }) => html`<p>${name} <b>${price(-amount)}</b></p>`,
    )}
    ${later.map(({ coupon }) => html`<p class="soft">${coupon.name} (${coupon.code}) counts at the checkout.</p>`)}`;
}

function couponForm({ path, cart }: Shop, problem: string | null): Markup {
  return html`<section class="coupons">
    <form method="post" action="${path}/cart/coupons" class="row">
      <label class="hidden" for="coupon">Coupon code</label>
      <input
        id="coupon"
        name="code"
        maxlength="50"
        placeholder="Coupon code"
        autocomplete="off"
        required
        ${problem === null ? '' : html`aria-invalid="true" aria-describedby="coupon-problem"`}
      />
      <button class="plain">Apply</button>
    </form>
    ${problem === null ? '' : html`<p class="wrong" id="coupon-problem" role="alert">${problem}</p>`}
    ${(cart?.couponCodes ?? []).map(
      (code) =>
        html`<form method="post" action="${path}/cart/coupons" class="row">
          <span class="soft">${code}</span>
          <button class="plain small" name="remove" value="${code}">Remove coupon</button>
        </form>`,
    )}
  </section>`;
}

function cartLine({ store, path }: Shop, priced: PricedItem, { currency }: CheckoutFigures): Markup {
  const { item, product, name, details, listPrice } = priced;
  const picture = productArt({ id: product?.id ?? artNumber(name) });
  const link = product === null ? null : `${path}/products/${product.id}`;
  return html`<li>
    ${link === null ? picture : html`<a class="thumb" href="${link}" tabindex="-1" aria-hidden="true">${picture}</a>`}
    <div class="grow">
      ${link === null ? html`<span class="name">${name}</span>` : html`<a class="name" href="${link}">${name}</a>`}
      ${details.map((detail) => html`<div class="soft">${detail}</div>`)}
      ${item.kind === 'certificate' ? html`<div class="soft">Gift certificate for ${item.recipient.name}</div>` : ''}
    </div>
    <form method="post" action="${path}/cart/lines/${item.id}" class="quantity">
      <label class="hidden" for="q-${item.id}">Quantity of ${name}</label>
      <input
        id="q-${item.id}"
        name="quantity"
        type="number"
        min="0"
        max="${MOST_PIECES}"
        value="${item.quantity}"
        data-submit
      />
      <button class="plain">Update</button>
      <button class="plain" name="remove" value="yes" formnovalidate>Remove</button>
    </form>
    <b class="amount">${priceText(store.profile, listPrice * item.quantity, currency)}</b>
  </li>`;
}

/** What is in no catalogue has a picture by its name. */
function artNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}
