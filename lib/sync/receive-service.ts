import type { Clock } from '#lib/core/clock.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import type { WebhookInbox } from '#lib/db/webhook-inbox.ts';
import { readEvent } from './event.ts';

/** A delivery whose sender has proved itself. */
export interface Delivery {
  readonly storeHash: StoreHash;
  readonly body: string;
  /** `webhook-id`; null where the platform does not sign. */
  readonly id: string | null;
  /** Rightly signed, longer ago than the standard allows: a retry after days. */
  readonly isLate: boolean;
}

export interface ReceiveContext {
  readonly inbox: WebhookInbox;
  readonly clock: Clock;
}

/**
 * Keeps an event, to be worked on later. It is a hint only: what it says about an order is never believed, the order is read. Every
 * genuine delivery is accepted, whatever is in it, since the platform blocks addresses that refuse (BigCommerce docs: webhooks).
 */
export async function receiveEvent(ctx: ReceiveContext, delivery: Delivery): Promise<void> {
  const { storeHash, body, id, isLate } = delivery;
  const meaning = readEvent(body, storeHash, ctx.clock.now());
  if (meaning.kind === 'ignored') return ctx.inbox.ignore(storeHash);
  if (meaning.kind === 'store_facts') return ctx.inbox.refreshFacts(storeHash);
  if (meaning.kind === 'cart') return ctx.inbox.noteCart(storeHash, meaning.cartId, meaning.createdAt);
  const { scope, orderId, createdAt, hash } = meaning;
  const content = hash === '' ? `${scope} ${orderId} ${createdAt.toISOString()}` : hash;
  await ctx.inbox.receive(storeHash, {
    eventId: id ?? `content ${content}`,
    isIdOfContent: id === null,
    scope,
    orderId,
    createdAt,
    isLate,
  });
}
