import { html } from 'hono/html';
import type { Markup } from '../../login/pages.ts';
import type { Shop } from '../shop.ts';

/** A link to a cart works once. */
export function linkPage({ path }: Shop): Markup {
  return html`<section class="intro empty">
    <h1>This link does not work any more</h1>
    <p>A link to a cart opens it once, within thirty days. Ask whoever sent it for a new one.</p>
    <p><a class="button" href="${path}">See the products</a></p>
  </section>`;
}
