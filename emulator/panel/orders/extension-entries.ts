import { html } from 'hono/html';
import type { Markup } from '../../login/pages.ts';
import { labelFor, numberOf, urlFor } from '../../extensions/extension.ts';
import type { Extension } from '../../extensions/extension.ts';
import type { World } from '../../world.ts';
import { panelPath } from '../person.ts';
import type { PanelPerson } from '../person.ts';

/** What apps add to the Action menu of every order, in the language of the person who looks. */
export function extensionEntries(world: World, person: PanelPerson): (orderId: number) => Markup[] {
  const { hash } = person.store;
  const extensions = world.extensions.ofStore(hash).filter(({ model }) => model === 'ORDERS');
  return (orderId) => extensions.map((extension) => entry(world, person, extension, orderId));
}

function entry(world: World, person: PanelPerson, extension: Extension, orderId: number): Markup {
  const app = world.tenancy.app(extension.clientId);
  const base = panelPath(person.store.hash);
  const label = labelFor(extension.label, person.member.user.locale);
  const content = html`<span class="app-icon small" aria-hidden="true">${(app?.name ?? '?').slice(0, 1)}</span>
    <span>${label}</span>`;
  return extension.context === 'PANEL'
    ? html`<li>
        <button
          type="button"
          class="with-icon"
          data-extension="${base}/extensions/${numberOf(extension)}/orders/${orderId}"
          data-title="${label}: order ${orderId}"
        >
          ${content}
        </button>
      </li>`
    : html`<li>
        <a class="with-icon" href="${base}/app/${app?.appId ?? 0}${urlFor(extension, orderId)}">${content}</a>
      </li>`;
}

/** The overlay from the right in which a panel extension opens: 45 % of the width, up to nearly all of it. */
export function extensionOverlay(): Markup {
  return html`<dialog class="side-panel" aria-labelledby="side-panel-title" data-side-panel>
    <div
      class="side-panel-grip"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the panel in per cent"
      aria-valuemin="45"
      aria-valuemax="97"
      aria-valuenow="45"
      tabindex="0"
    ></div>
    <header class="side-panel-head">
      <button type="button" class="subtle" data-side-panel-wide aria-pressed="false" aria-label="Full width">
        <span aria-hidden="true">&laquo;</span>
      </button>
      <h2 id="side-panel-title"></h2>
      <button type="button" class="subtle" data-side-panel-close aria-label="Close the panel">
        <span aria-hidden="true">&times;</span>
      </button>
    </header>
    <p class="side-panel-problem" role="alert" hidden></p>
    <iframe title="App" allow="clipboard-write"></iframe>
  </dialog>`;
}
