import { html } from 'hono/html';
import type { Product, ProductOption } from '../../data/catalogue.ts';
import type { Markup } from '../../login/pages.ts';
import { MOST_PIECES } from '../chosen-product.ts';
import { productArt } from '../product-art.ts';
import { priceText } from '../shop-money.ts';
import type { Shop } from '../shop.ts';

/** One product with its options. `problem` is why it was not put into the cart. */
export function productPage(shop: Shop, product: Product, problem: string | null): Markup {
  const { store, path } = shop;
  const { profile } = store;
  const prices = [...new Set(product.variants.map(({ price }) => price))].toSorted((a, b) => a - b);
  const levels = product.variants.map((variant) => store.stock.level(product.id, variant.id));
  const soldOut = levels.every((level) => level !== null && level <= 0);
  return html`<article class="product">
    <div class="picture">${productArt(product)}</div>
    <div>
      <p class="soft">${product.brand}</p>
      <h1>${product.name}</h1>
      <p class="price">
        ${prices.map((price) => priceText(profile, price)).join(' - ')}
        <span class="soft">${profile.entersTax ? 'with tax' : 'plus tax'}</span>
      </p>
      ${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}
      ${soldOut ? html`<p class="note">This is sold out for the moment.</p>` : ''}
      <form method="post" action="${path}/cart" class="fields">
        <input type="hidden" name="product_id" value="${product.id}" />
        ${[...product.options, ...product.modifiers].map(optionField)}
        <label>
          Quantity
          <input name="quantity" type="number" min="1" max="${MOST_PIECES}" value="1" required />
        </label>
        <button>Add to cart</button>
      </form>
      <dl class="facts">
        <dt>SKU</dt>
        <dd>${product.sku}</dd>
        <dt>Kind</dt>
        <dd>${product.type === 'digital' ? 'Download' : 'Shipped'}</dd>
      </dl>
    </div>
  </article>`;
}

function optionField(option: ProductOption): Markup {
  const name = `option_${option.id}`;
  if (option.type === 'Text field')
    return html`<label>
      ${option.displayName}${option.required ? '' : ' (optional)'}
      <input name="${name}" maxlength="100" autocomplete="off" ${option.required ? 'required' : ''} />
    </label>`;
  if (option.type === 'Checkbox')
    return html`<label class="check">
      <input type="checkbox" name="${name}" value="${option.values[0]?.id ?? ''}" /> ${option.displayName}
    </label>`;
  return html`<label>
    ${option.displayName}
    <select name="${name}" required>
      ${option.values.map((value) => html`<option value="${value.id}">${value.label}</option>`)}
    </select>
  </label>`;
}
