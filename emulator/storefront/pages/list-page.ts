import { html } from 'hono/html';
import type { Product } from '../../data/catalogue.ts';
import type { Markup } from '../../login/pages.ts';
import { productArt } from '../product-art.ts';
import { priceText } from '../shop-money.ts';
import type { Shop } from '../shop.ts';

const PER_PAGE = 24;

/** What is asked for: words in a name, and a page. */
export interface ListQuery {
  readonly words: string;
  readonly page: number;
}

export function readListQuery(query: Readonly<Record<string, string>>): ListQuery {
  const page = Number(query['page'] ?? 1);
  return { words: (query['q'] ?? '').trim(), page: Number.isSafeInteger(page) && page > 0 ? page : 1 };
}

/** The products, or those whose names have all the words. */
export function listPage(shop: Shop, query: ListQuery): Markup {
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = shop.store.products.filter((product) =>
    words.every((word) => `${product.name} ${product.brand} ${product.sku}`.toLowerCase().includes(word)),
  );
  const shown = found.slice((query.page - 1) * PER_PAGE, query.page * PER_PAGE);
  return html`<section class="intro">
      <h1>${query.words === '' ? shop.store.profile.industry : `Results for "${query.words}"`}</h1>
      <p>${found.length} ${found.length === 1 ? 'product' : 'products'}</p>
    </section>
    ${
      shown.length === 0
        ? html`<p class="empty">Nothing here. <a href="${shop.path}">See all products</a></p>`
        : html`<ul class="tiles">
            ${shown.map((product) => tile(shop, product))}
          </ul>`
    }
    ${pager(shop, query, Math.max(Math.ceil(found.length / PER_PAGE), 1))}`;
}

function tile({ store, path }: Shop, product: Product): Markup {
  const prices = product.variants.map(({ price }) => price);
  const from = Math.min(...prices) === Math.max(...prices) ? '' : 'from ';
  return html`<li>
    <a href="${path}/products/${product.id}">
      ${productArt(product)}
      <span class="name">${product.name}</span>
      <span class="soft">${product.brand}</span>
      <span class="price">${from}${priceText(store.profile, Math.min(...prices))}</span>
    </a>
  </li>`;
}

function pager({ path }: Shop, { words, page }: ListQuery, pages: number): Markup | '' {
  if (pages === 1) return '';
  const to = (number: number, name: string) => {
    if (number < 1 || number > pages) return html`<span></span>`;
    const params = new URLSearchParams({ ...(words === '' ? {} : { q: words }), page: String(number) });
    return html`<a class="button plain" href="${path}?${params.toString()}">${name}</a>`;
  };
  return html`<nav class="pager" aria-label="Pages">
    ${to(page - 1, 'Previous')} <span class="soft">Page ${page} of ${pages}</span> ${to(page + 1, 'Next')}
  </nav>`;
}
