import { html, raw } from 'hono/html';
import type { Markup } from '../login/pages.ts';
import { panelPath } from '../panel/person.ts';
import { scriptMarkup, scriptsOf } from '../scripts/page-scripts.ts';
import type { Consent, PageKind, TemplateContext } from '../scripts/page-scripts.ts';
import type { Script } from '../scripts/script.ts';
import type { World } from '../world.ts';
import { piecesIn } from '../checkout/change-items.ts';
import { SHOP_CHANNEL } from './shop.ts';
import type { Shop } from './shop.ts';

/** One page of a shop. `context` is what inline scripts can name. */
export interface ShopPage {
  readonly title: string;
  readonly kind: PageKind;
  readonly content: Markup;
  readonly context?: TemplateContext;
}

/** A page with the shop around it: scripts of apps in head and footer, cart, banner for consent. */
export function shopPage(world: World, shop: Shop, page: ShopPage): Markup {
  const { profile } = shop.store;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} - ${profile.name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/storefront-assets/shop.css" />
        ${appScripts(world, shop, page, 'head')}
      </head>
      <body class="${page.kind}">
        <a class="skip" href="#content">Skip to content</a>
        ${header(shop, page.kind)}
        <main id="content">${page.content}</main>
        <footer>
          <span>${profile.name}, ${profile.address.replaceAll('\n', ', ')}</span>
          <span>
            A shop of the emulator: nothing is sold.
            <a href="${panelPath(profile.hash)}/orders">Control panel</a>
          </span>
        </footer>
        ${consentOf(world, shop) === 'none' && shop.visit.consent === null ? banner(shop) : ''}
        <script src="/storefront-assets/shop.js"></script>
        ${appScripts(world, shop, page, 'footer')}
      </body>
    </html>`;
}

function header({ store, cart, path }: Shop, kind: PageKind): Markup {
  const pieces = piecesIn(cart);
  return html`<header>
    <a class="brand" href="${path}">${store.profile.name}</a>
    ${
      kind === 'checkout'
        ? html`<span class="push">Secure checkout</span>`
        : html`<form class="search" role="search" action="${path}">
              <label class="hidden" for="q">Search the shop</label>
              <input id="q" name="q" type="search" placeholder="Search the shop" autocomplete="off" />
            </form>
            <a class="cart-link" href="${path}/cart">Cart${pieces === 0 ? '' : html` <b>${pieces}</b>`}</a>`
    }
  </header>`;
}

/** What the shopper's consent is worth: `off` where the store asks nobody. */
function consentOf(world: World, shop: Shop): Consent {
  if (!world.switches.consentBanner) return 'off';
  return shop.visit.consent === true ? 'all' : 'none';
}

function appScripts(world: World, shop: Shop, page: ShopPage, location: Script['location']) {
  const shown = world.scripts.shownOn(shop.store.profile.hash, SHOP_CHANNEL);
  const context = world.switches.inlineExpressions ? (page.context ?? new Map()) : null;
  const scripts = scriptsOf(shown, { kind: page.kind, location, consent: consentOf(world, shop) });
  return raw(scripts.map((script) => scriptMarkup(script, context)).join('\n'));
}

function banner({ path }: Shop): Markup {
  return html`<form class="banner" method="post" action="${path}/consent" aria-label="Cookies">
    <p>We use cookies, and so do the apps of this shop. May they do more than is necessary?</p>
    <button name="consent" value="yes">Accept all</button>
    <button class="plain" name="consent" value="no">Reject all</button>
  </form>`;
}
