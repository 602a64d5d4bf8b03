import { html } from 'hono/html';
import type { Markup } from '../../login/pages.ts';
import { MOST_PIECES, shownLines, subtotalOf } from '../cart.ts';
import type { ShownLine } from '../cart.ts';
import { productArt } from '../product-art.ts';
import { priceText } from '../shop-money.ts';
import type { Shop } from '../shop.ts';

/** What is in the cart, to change or to check out. */
export function cartPage(shop: Shop): Markup {
  const { store, visit, path } = shop;
  const lines = shownLines(visit.cart, store.products);
  if (lines.length === 0)
    return html`<section class="intro">
      <h1>Your cart is empty</h1>
      <p><a class="button" href="${path}">See the products</a></p>
    </section>`;
  return html`<section class="intro"><h1>Your cart</h1></section>
    <ul class="lines">
      ${lines.map((line) => cartLine(shop, line))}
    </ul>
    <section class="sum">
      <p>Subtotal <b>${priceText(store.profile, subtotalOf(lines))}</b></p>
      <p class="soft">Shipping${store.profile.entersTax ? '' : ' and tax'} are added at the checkout.</p>
      <a class="button" href="${path}/checkout">Check out</a>
    </section>`;
}

function cartLine({ store, path }: Shop, line: ShownLine): Markup {
  return html`<li>
    <a class="thumb" href="${path}/products/${line.productId}" tabindex="-1" aria-hidden="true">
      ${productArt(line.product)}
    </a>
    <div class="grow">
      <a class="name" href="${path}/products/${line.productId}">${line.product.name}</a>
      ${line.details.map((detail) => html`<div class="soft">${detail}</div>`)}
    </div>
    <form method="post" action="${path}/cart/lines/${line.id}" class="quantity">
      <label class="hidden" for="q-${line.id}">Quantity of ${line.product.name}</label>
      <input
        id="q-${line.id}"
        name="quantity"
        type="number"
        min="0"
        max="${MOST_PIECES}"
        value="${line.quantity}"
        data-submit
      />
      <button class="plain">Update</button>
      <button class="plain" name="remove" value="yes" formnovalidate>Remove</button>
    </form>
    <b class="amount">${priceText(store.profile, line.variant.price * line.quantity)}</b>
  </li>`;
}
