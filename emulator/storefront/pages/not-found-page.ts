import { html } from 'hono/html';
import type { Markup } from '../../login/pages.ts';
import type { Shop } from '../shop.ts';

export function notFoundPage({ path }: Shop): Markup {
  return html`<section class="intro">
    <h1>There is nothing here</h1>
    <p>The page is gone, or it belongs to somebody else. <a href="${path}">See the products</a></p>
  </section>`;
}
