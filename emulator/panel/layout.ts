import { html } from 'hono/html';
import type { Markup } from '../login/pages.ts';
import { shopPath } from '../storefront/shop-path.ts';
import type { World } from '../world.ts';
import { ICONS, MARK } from './icons.ts';
import { panelPath } from './person.ts';
import type { PanelPerson } from './person.ts';

type Section = keyof typeof NAMES;

const NAMES = {
  home: 'Home',
  orders: 'Orders',
  apps: 'Apps',
  settings: 'Store settings',
  ledger: 'Ledger',
  faults: 'Faults',
  clock: 'Clock',
  mail: 'Mail log',
} as const;

const STORE_SECTIONS = ['home', 'orders', 'apps', 'settings'] as const;
const EMULATOR_SECTIONS = ['ledger', 'faults', 'clock', 'mail'] as const;

/** One page of the panel. With `frame`, the content takes the whole space beside the navigation. */
export interface Screen {
  readonly title: string;
  readonly section: Section;
  readonly content: Markup;
  readonly frame?: boolean;
  /** Names of scripts under /panel-assets. */
  readonly scripts?: readonly string[];
}

/** The panel around a page: navigation, top bar, person, sign-out. */
export function panelPage(world: World, person: PanelPerson, screen: Screen): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${screen.title} - ${person.store.name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/panel-assets/panel.css" />
      </head>
      <body>
        <a class="skip-link" href="#content">Skip to content</a>
        <div class="shell ${screen.frame ? 'with-app' : ''}">
          ${navigation(person, screen.section)}
          <div class="main">
            ${topBar(world, person)}
            ${screen.frame ? screen.content : html`<main class="content" id="content">${screen.content}</main>`}
          </div>
        </div>
        ${['panel.js', ...(screen.scripts ?? [])].map((name) => html`<script src="/panel-assets/${name}"></script>`)}
      </body>
    </html>`;
}

function navigation(person: PanelPerson, active: Section): Markup {
  const base = panelPath(person.store.hash);
  const links = (sections: readonly Section[]) =>
    html`<ul>
      ${sections.map(
        (section) =>
          html`<li>
            <a
              href="${section === 'home' ? base : `${base}/${section}`}"
              ${section === active ? 'aria-current=page' : ''}
              >${ICONS[section]} ${NAMES[section]}</a
            >
          </li>`,
      )}
    </ul>`;
  return html`<nav class="nav" id="navigation" aria-label="Control panel">
    <a class="nav-brand" href="${base}">${MARK} Control panel</a>
    <div class="nav-store">
      ${person.store.name}<small>store ${person.store.hash}</small>
      <a href="${shopPath(person.store.hash)}" target="_blank">View storefront</a>
    </div>
    ${links(STORE_SECTIONS)}
    <p class="nav-group">Emulator</p>
    ${links(EMULATOR_SECTIONS)}
    <p class="nav-foot">A local stand-in for BigCommerce. Nothing here reaches a real store.</p>
  </nav>`;
}

function topBar(world: World, person: PanelPerson): Markup {
  const { user, role } = person.member;
  const initials = user.name
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('');
  const roleName = { owner: 'Store owner', authorized: 'Authorized user', user: 'User' }[role];
  return html`<header class="bar">
    <button type="button" class="menu-button" aria-controls="navigation" aria-expanded="false" aria-label="Menu">
      ${ICONS.menu}
    </button>
    <span class="bar-store">${person.store.name}</span>
    <span class="bar-clock" title="The emulator's clock">${clockText(world.clock.nowMs())}</span>
    <div class="bar-person">
      <div class="avatar" aria-hidden="true">${initials}</div>
      <div>${user.name}<small>${roleName}</small></div>
    </div>
    <form method="post" action="${panelPath(person.store.hash)}/sign-out" data-sign-out="${person.store.hash}">
      <button class="subtle">Sign out</button>
    </form>
  </header>`;
}

/** An instant as the panel's bar and ledger show it. */
export function clockText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** Title row of a page. */
export function pageHead(title: string, actions: Markup | '' = ''): Markup {
  return html`<div class="page-head">
    <h1>${title}</h1>
    ${actions === '' ? '' : html`<div class="actions">${actions}</div>`}
  </div>`;
}

/** A notice under the title row. */
export function note(kind: 'success' | 'warning' | 'danger' | 'info', content: Markup | string): Markup {
  return html`<div class="note ${kind}" role="status"><p>${content}</p></div>`;
}
