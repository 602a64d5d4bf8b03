import { html } from 'hono/html';
import { COUNTRIES } from '../../data/countries.ts';
import { LISTED_COUNTRIES } from '../../data/listed-countries.ts';
import type { Markup } from '../../login/pages.ts';
import type { ShopperField } from '../shopper.ts';
import type { Shop } from '../shop.ts';

/** What stands in the form: typed, kept from before, or an example. */
export type AddressValues = Readonly<Record<string, string>>;

const FIELDS: readonly (readonly [ShopperField, string, string])[] = [
  ['email', 'E-mail', 'email'],
  ['first_name', 'First name', 'given-name'],
  ['last_name', 'Last name', 'family-name'],
  ['company', 'Company (optional)', 'organization'],
  ['street_1', 'Street', 'address-line1'],
  ['street_2', 'Apartment, suite (optional)', 'address-line2'],
  ['city', 'City', 'address-level2'],
  ['zip', 'Postcode', 'postal-code'],
  ['phone', 'Phone (optional)', 'tel'],
];

/** The first step of the checkout: who, and where to. */
export function addressPage(shop: Shop, values: AddressValues, problems: ReadonlyMap<ShopperField, string>): Markup {
  return html`<section class="intro">
      <h1>Checkout</h1>
      <p class="soft">1. Your address &rarr; 2. Delivery and payment</p>
    </section>
    ${problems.size === 0 ? '' : html`<p class="problem" role="alert">Please check the marked fields.</p>`}
    <form method="post" action="${shop.path}/checkout" class="fields address" novalidate>
      ${FIELDS.map(([name, label, autocomplete]) => textField({ name, label, autocomplete }, values, problems))}
      ${countryField(values, problems)} ${stateField(values, problems)}
      <label class="wide">
        A message to the shop (optional)
        <textarea name="message" rows="2" maxlength="2000">${values['message'] ?? ''}</textarea>
      </label>
      <label class="check wide">
        <input type="checkbox" name="opt_in" value="yes" ${values['opt_in'] === 'yes' ? 'checked' : ''} /> Send me news
        by e-mail
      </label>
      <div class="wide row">
        <button>Continue to delivery and payment</button>
        <a class="button plain" href="${shop.path}/checkout?example">Fill in an example</a>
      </div>
    </form>`;
}

function wrong(name: ShopperField, problems: ReadonlyMap<ShopperField, string>): Markup | '' {
  const problem = problems.get(name);
  return problem === undefined ? '' : html`<span class="wrong" id="${name}-problem">${problem}</span>`;
}

function described(name: ShopperField, problems: ReadonlyMap<ShopperField, string>): Markup | '' {
  return problems.has(name) ? html`aria-invalid="true" aria-describedby="${name}-problem"` : '';
}

function textField(
  field: { readonly name: ShopperField; readonly label: string; readonly autocomplete: string },
  values: AddressValues,
  problems: ReadonlyMap<ShopperField, string>,
): Markup {
  const { name, label, autocomplete } = field;
  return html`<label class="${name === 'email' ? 'wide' : ''}">
    ${label}
    <input
      name="${name}"
      value="${values[name] ?? ''}"
      maxlength="255"
      autocomplete="${autocomplete}"
      ${described(name, problems)}
    />
    ${wrong(name, problems)}
  </label>`;
}

function countryField(values: AddressValues, problems: ReadonlyMap<ShopperField, string>): Markup {
  return html`<label>
    Country
    <select name="country_iso2" autocomplete="country" data-country ${described('country_iso2', problems)}>
      <option value="">Choose</option>
      ${LISTED_COUNTRIES.map(
        ({ iso2, name }) =>
          html`<option value="${iso2}" ${values['country_iso2'] === iso2 ? 'selected' : ''}>${name}</option>`,
      )}
    </select>
    ${wrong('country_iso2', problems)}
  </label>`;
}

/** Every state of every country, in groups; the script leaves the country's. */
function stateField(values: AddressValues, problems: ReadonlyMap<ShopperField, string>): Markup {
  return html`<label>
    State or province
    <select name="state" autocomplete="address-level1" data-states ${described('state', problems)}>
      <option value="">None</option>
      ${[...COUNTRIES.values()].map(
        (country) =>
          html`<optgroup label="${country.name}" data-of="${country.iso2}">
            ${country.regions.map(
              ({ name }) =>
                html`<option ${values['state'] === name && values['country_iso2'] === country.iso2 ? 'selected' : ''}>
                  ${name}
                </option>`,
            )}
          </optgroup>`,
      )}
    </select>
    ${wrong('state', problems)}
  </label>`;
}
