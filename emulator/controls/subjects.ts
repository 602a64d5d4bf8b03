import type { AppRegistration } from '../state/apps.ts';
import type { Membership, PanelStore, PanelUser } from '../state/directory.ts';
import type { Tenancy } from '../state/tenancy.ts';
import { ControlError } from './request-body.ts';
import type { RequestBody } from './request-body.ts';

/** The store a control names by `store_hash`. */
export function namedStore(tenancy: Tenancy, body: RequestBody): PanelStore {
  const hash = body.text('store_hash');
  const store = tenancy.store(hash);
  if (store === null) throw new ControlError(`There is no store ${hash}.`, 404);
  return store;
}

/** The app a control names by `client_id`; the first registered one when it names none. */
export function namedApp(tenancy: Tenancy, body: RequestBody): AppRegistration {
  const clientId = body.optionalText('client_id');
  const app = clientId === null ? tenancy.firstApp() : tenancy.app(clientId);
  if (app === null) throw new ControlError(`There is no app ${clientId ?? ''}.`, 404);
  return app;
}

/** The person a control names by `user_id`; the store's owner when it names none. */
export function namedMember(tenancy: Tenancy, store: PanelStore, body: RequestBody): Membership {
  const userId = body.optionalInteger('user_id') ?? tenancy.owner(store.hash)?.id ?? 0;
  const member = tenancy.member(store.hash, userId);
  if (member === null) throw new ControlError(`User ${userId} is not in store ${store.hash}.`, 404);
  return member;
}

export function ownerOf(tenancy: Tenancy, store: PanelStore): PanelUser {
  const owner = tenancy.owner(store.hash);
  if (owner === null) throw new ControlError(`Store ${store.hash} has no owner.`, 404);
  return owner;
}
