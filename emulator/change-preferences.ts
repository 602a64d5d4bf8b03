import { DATE_FORMATS } from './data/date-formats.ts';
import { timeZoneAt } from './data/time-zones.ts';
import type { Preferences } from './state/store-preferences.ts';
import type { World } from './world.ts';

/** Texts as they come in: a zone's name, the pattern of whole dates of one of the formats that are offered. */
export interface WantedPreferences {
  readonly timeZone: string | null;
  readonly dateFormat: string | null;
  readonly entersTax: boolean | null;
}

/** `field` names what cannot be had. */
export type PreferencesOutcome =
  | { readonly kind: 'saved'; readonly changed: readonly (keyof Preferences)[] }
  | { readonly kind: 'refused'; readonly field: keyof Preferences };

/**
 * Changes how a store counts time, writes dates and enters prices; null leaves a thing as it is. Subscribers hear of it once,
 * and only if something is different now.
 */
export function changePreferences(world: World, storeHash: string, wanted: WantedPreferences): PreferencesOutcome {
  const preferences = world.stores.get(storeHash)?.preferences;
  if (preferences === undefined) return { kind: 'saved', changed: [] };
  const known = preferences.profile;
  const zoneName = wanted.timeZone ?? known.timeZone.name;
  const timeZone = zoneName === known.timeZone.name ? known.timeZone : timeZoneAt(zoneName, world.clock.nowMs());
  if (timeZone === null) return { kind: 'refused', field: 'timeZone' };
  const pattern = wanted.dateFormat ?? known.dateFormat.display;
  const dateFormat =
    pattern === known.dateFormat.display ? known.dateFormat : DATE_FORMATS.find(({ display }) => display === pattern);
  if (dateFormat === undefined) return { kind: 'refused', field: 'dateFormat' };
  const next: Preferences = { timeZone, dateFormat, entersTax: wanted.entersTax ?? known.entersTax };
  const changed = (['timeZone', 'dateFormat', 'entersTax'] as const).filter((name) => next[name] !== known[name]);
  if (changed.length > 0) {
    preferences.change(next);
    world.events.emit(storeHash, { scope: 'store/information/updated' });
  }
  return { kind: 'saved', changed };
}
