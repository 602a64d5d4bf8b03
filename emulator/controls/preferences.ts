import { Hono } from 'hono';
import { changePreferences } from '../change-preferences.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import { ControlError, RequestBody } from './request-body.ts';

const FIELDS = { timeZone: 'time_zone', dateFormat: 'date_format', entersTax: 'prices_with_tax' } as const;

/** What Store settings of the control panel change, for tests and scripts. */
export function preferenceControls(world: World): Hono {
  const routes = new Hono();
  const path = '/_emulator/stores/:storeHash/settings';

  routes.get(path, (c) => c.json(shown(storeOf(world, c.req.param('storeHash')))));

  routes.put(path, async (c) => {
    const store = storeOf(world, c.req.param('storeHash'));
    const body = await RequestBody.of(c.req.raw);
    const names: readonly string[] = Object.values(FIELDS);
    const unknown = Object.keys(body.fields).find((name) => !names.includes(name));
    if (unknown !== undefined) throw new ControlError(`"${unknown}" cannot be set: there are ${names.join(', ')}.`);
    const outcome = changePreferences(world, store.profile.hash, {
      timeZone: body.optionalText(FIELDS.timeZone),
      dateFormat: body.optionalText(FIELDS.dateFormat),
      entersTax: body.optionalBoolean(FIELDS.entersTax),
    });
    if (outcome.kind === 'refused')
      throw new ControlError(`"${FIELDS[outcome.field]}" must be one that Store settings offer.`);
    return c.json({ ...shown(store), changed: outcome.changed.map((name) => FIELDS[name]) });
  });
  return routes;
}

function storeOf(world: World, storeHash: string): StoreState {
  const store = world.stores.get(storeHash);
  if (store === undefined) throw new ControlError(`There is no store ${storeHash}.`, 404);
  return store;
}

function shown({ profile: { timeZone, dateFormat, entersTax } }: StoreState) {
  return {
    time_zone: timeZone.name,
    raw_offset: timeZone.rawOffset,
    dst_offset: timeZone.dstOffset,
    date_format: dateFormat.display,
    prices_with_tax: entersTax,
  };
}
