import { html } from 'hono/html';
import { DATE_FORMATS, patternText } from '../data/date-formats.ts';
import type { StoreProfile } from '../data/store-profile.ts';
import { offsetText, timeZonesAt } from '../data/time-zones.ts';
import type { Markup } from '../login/pages.ts';

/** Time zone, dates and prices, to be changed by whoever manages the store. */
export function preferencesForm(profile: StoreProfile, action: string, nowMs: number): Markup {
  return html`<section class="card">
    <h2>Time, dates and prices</h2>
    <form class="fields" method="post" action="${action}">
      <div class="field">
        <label for="time-zone">Time zone</label>
        <select id="time-zone" name="time_zone">
          ${timeZonesAt(nowMs).map((zone) => option(zone.name, zoneText(zone), zone.name === profile.timeZone.name))}
        </select>
        <small>Dates in View orders are in it, and apps read it</small>
      </div>
      <div class="field">
        <label for="date-format">Date format</label>
        <select id="date-format" name="date_format">
          ${DATE_FORMATS.map(({ display, extendedDisplay }) =>
            option(
              display,
              patternText(extendedDisplay, nowMs, profile.timeZone.name),
              display === profile.dateFormat.display,
            ),
          )}
        </select>
      </div>
      <div class="field">
        <label for="prices">Prices are entered and shown</label>
        <select id="prices" name="prices">
          ${option('without_tax', 'without tax', !profile.entersTax)}
          ${option('with_tax', 'with tax', profile.entersTax)}
        </select>
        <small>The figures of the catalogue stay; orders that were placed keep theirs</small>
      </div>
      <div class="row"><button>Save</button></div>
    </form>
  </section>`;
}

/** The same, for people who may only read it. */
export function preferencesCard(profile: StoreProfile, nowMs: number): Markup {
  return html`<section class="card">
    <h2>Time, dates and prices</h2>
    <dl class="facts">
      <dt>Time zone</dt>
      <dd>${zoneText(profile.timeZone)}</dd>
      <dt>Date format</dt>
      <dd>${patternText(profile.dateFormat.extendedDisplay, nowMs, profile.timeZone.name)}</dd>
      <dt>Prices</dt>
      <dd>${profile.entersTax ? 'with tax' : 'without tax'}</dd>
    </dl>
    <p class="soft">The store's owner and authorized users change these.</p>
  </section>`;
}

function option(value: string, text: string, isChosen: boolean): Markup {
  return html`<option value="${value}" ${isChosen ? 'selected' : ''}>${text}</option>`;
}

function zoneText({ name, rawOffset, dstOffset }: StoreProfile['timeZone']): string {
  const summer = dstOffset === rawOffset ? '' : `, summer ${offsetText(dstOffset)}`;
  return `${name.replaceAll('_', ' ')} (${offsetText(rawOffset)}${summer})`;
}
