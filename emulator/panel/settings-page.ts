import { Hono } from 'hono';
import { html } from 'hono/html';
import { changePreferences } from '../change-preferences.ts';
import type { StoreProfile } from '../data/store-profile.ts';
import type { Markup } from '../login/pages.ts';
import type { World } from '../world.ts';
import { note, pageHead, panelPage } from './layout.ts';
import { managesApps, panelPath } from './person.ts';
import type { PanelEnv, PanelPerson } from './person.ts';
import { preferencesCard, preferencesForm } from './preferences-form.ts';

/** The store's profile. Whoever manages the store changes its time zone, date format and way of entering prices here. */
export function settingsPageRoutes(world: World): Hono<PanelEnv> {
  const routes = new Hono<PanelEnv>();

  routes.get('/manage/:storeHash/settings', (c) => {
    const person = c.get('person');
    const profile = world.stores.get(person.store.hash)?.profile;
    if (profile === undefined) return c.redirect('/', 303);
    const nowMs = world.clock.nowMs();
    const content = html`${pageHead('Store settings')} ${outcomeNote(c.req.query('saved'), c.req.query('refused'))}
      <div class="grid">
        ${profileCard(profile)}
        ${managesApps(person) ? preferencesForm(profile, settingsPath(person), nowMs) : preferencesCard(profile, nowMs)}
      </div>
      ${currencyCard(profile)} ${channelCard(profile)}`;
    return c.html(panelPage(world, person, { title: 'Store settings', section: 'settings', content }));
  });

  routes.post('/manage/:storeHash/settings', async (c) => {
    const person = c.get('person');
    const path = settingsPath(person);
    if (!managesApps(person)) return c.redirect(`${path}?refused=person`, 303);
    const form = await c.req.parseBody();
    const outcome = changePreferences(world, person.store.hash, {
      timeZone: fieldOf(form, 'time_zone'),
      dateFormat: fieldOf(form, 'date_format'),
      entersTax: WITH_TAX.get(fieldOf(form, 'prices') ?? '') ?? null,
    });
    if (outcome.kind === 'refused') return c.redirect(`${path}?refused=${outcome.field}`, 303);
    return c.redirect(`${path}?saved=${outcome.changed.length}`, 303);
  });
  return routes;
}

const WITH_TAX: ReadonlyMap<string, boolean> = new Map([
  ['with_tax', true],
  ['without_tax', false],
]);

function settingsPath(person: PanelPerson): string {
  return `${panelPath(person.store.hash)}/settings`;
}

function fieldOf(form: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = form[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function outcomeNote(saved: string | undefined, refused: string | undefined): Markup | '' {
  if (refused === 'person')
    return note('danger', 'Only the owner and authorized users change the settings of this store.');
  if (refused !== undefined)
    return note('danger', 'Nothing was saved: choose a time zone and a date format from the lists.');
  if (saved === undefined) return '';
  return saved === '0'
    ? note('info', 'Nothing was different, so nothing was saved.')
    : note('success', 'The settings are saved. Apps that are subscribed are told.');
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
    <p class="card-foot soft">
      All orders of this store count in its default currency, so it stays the one that the store began with.
    </p>
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
