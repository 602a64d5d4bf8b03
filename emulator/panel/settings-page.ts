import { Hono } from 'hono';
import { html } from 'hono/html';
import type { StoreProfile } from '../data/store-profile.ts';
import type { Markup } from '../login/pages.ts';
import type { World } from '../world.ts';
import { pageHead, panelPage } from './layout.ts';
import type { PanelEnv } from './person.ts';

/** The store's profile, as it was seeded. */
export function settingsPageRoutes(world: World): Hono<PanelEnv> {
  const routes = new Hono<PanelEnv>();
  routes.get('/manage/:storeHash/settings', (c) => {
    const person = c.get('person');
    const profile = world.stores.get(person.store.hash)?.profile;
    if (profile === undefined) return c.redirect('/', 303);
    const content = html`${pageHead('Store settings')}
      <div class="grid">${profileCard(profile)} ${displayCard(profile)}</div>
      ${currencyCard(profile)} ${channelCard(profile)}`;
    return c.html(panelPage(world, person, { title: 'Store settings', section: 'settings', content }));
  });
  return routes;
}

function profileCard(profile: StoreProfile): Markup {
  return html`<section class="card">
    <h2>Store profile</h2>
    <dl class="facts">
      <dt>Name</dt>
      <dd>${profile.name}</dd>
      <dt>Store ID</dt>
      <dd>${profile.storeId} (hash ${profile.hash})</dd>
      <dt>Owner</dt>
      <dd>${profile.ownerFirstName} ${profile.ownerLastName}</dd>
      <dt>Address</dt>
      <dd>${profile.address}</dd>
      <dt>Phone</dt>
      <dd>${profile.phone}</dd>
      <dt>Domain</dt>
      <dd>${profile.domain}</dd>
      <dt>Plan</dt>
      <dd>${profile.planName}</dd>
    </dl>
  </section>`;
}

function displayCard(profile: StoreProfile): Markup {
  const offset = profile.timeZone.rawOffset / 3600;
  return html`<section class="card">
    <h2>Time and units</h2>
    <dl class="facts">
      <dt>Time zone</dt>
      <dd>${profile.timeZone.name} (UTC${offset < 0 ? '-' : '+'}${Math.abs(offset)})</dd>
      <dt>Date format</dt>
      <dd><code>${profile.dateFormat.extendedDisplay}</code></dd>
      <dt>Prices entered</dt>
      <dd>${profile.entersTax ? 'with tax' : 'without tax'}</dd>
      <dt>Weight, lengths</dt>
      <dd>${profile.weightUnits}, ${profile.dimensionUnits}</dd>
    </dl>
  </section>`;
}

function currencyCard(profile: StoreProfile): Markup {
  return html`<section class="card flush">
    <div class="card-bar"><h2>Currencies</h2></div>
    <table class="stack">
      <thead>
        <tr>
          <th>Code</th>
          <th>Name</th>
          <th class="number">Decimal places</th>
          <th class="number">Per ${profile.currencies[0].code}</th>
        </tr>
      </thead>
      <tbody>
        ${profile.currencies.map(
          (currency, index) =>
            html`<tr>
              <td data-label="Code">
                <span>${currency.code} ${index === 0 ? html`<span class="badge light">Default</span>` : ''}</span>
              </td>
              <td data-label="Name">${currency.name}</td>
              <td data-label="Decimal places" class="number">${currency.decimalPlaces}</td>
              <td data-label="Per ${profile.currencies[0].code}" class="number">${currency.perDefault / 10_000}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function channelCard(profile: StoreProfile): Markup {
  return html`<section class="card flush">
    <div class="card-bar"><h2>Channels</h2></div>
    <table class="stack">
      <thead>
        <tr>
          <th>ID</th>
          <th>Name</th>
          <th>Type</th>
          <th>Status</th>
        </tr>
      </thead>
      <tbody>
        ${profile.channels.map(
          (channel) =>
            html`<tr>
              <td data-label="ID">${channel.id}</td>
              <td data-label="Name">${channel.name}</td>
              <td data-label="Type">${channel.type}</td>
              <td data-label="Status">${channel.status}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
