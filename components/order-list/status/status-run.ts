import type { SendOutcome } from '#components/shared/order-change/send-outcome.ts';

/** One order's change. The key names it: the server makes it true once, however often it arrives. */
export interface StatusWish {
  readonly orderId: number;
  readonly statusId: number;
  /** Hash of the order as the person saw it. */
  readonly base: string;
  readonly key: string;
}

/** An order that did not get its status, and the wish that tries it again. */
export interface StatusMiss {
  readonly orderId: number;
  readonly why:
    | { readonly kind: 'told'; readonly message: string }
    /** Somebody changed the order meanwhile; this is its status by now. */
    | { readonly kind: 'changed'; readonly statusLabel: string }
    | { readonly kind: 'stopped' };
  readonly again: StatusWish;
}

/** Null: the order has the status. */
export function missOf(wish: StatusWish, outcome: SendOutcome, newKey: () => string): StatusMiss | null {
  const { orderId, statusId } = wish;
  switch (outcome.kind) {
    case 'done':
      return null;
    case 'conflict': {
      const { current, currentBase, currentStatus } = outcome.conflict;
      if (current.statusId === statusId) return null;
      const again = { ...wish, base: currentBase, key: newKey() };
      return { orderId, why: { kind: 'changed', statusLabel: currentStatus.label }, again };
    }
    case 'unclear':
      return { orderId, why: { kind: 'told', message: outcome.message }, again: wish };
    case 'refused':
    case 'failed': {
      // A refusal is kept under its key by the server. What nobody answered may be under way: the same key finds out.
      const isAnswered = outcome.kind === 'refused' || outcome.isAnswered;
      const again = isAnswered ? { ...wish, key: newKey() } : wish;
      return { orderId, why: { kind: 'told', message: outcome.message }, again };
    }
  }
}

export interface RunParts {
  readonly send: (wish: StatusWish) => Promise<SendOutcome>;
  readonly newKey: () => string;
  readonly isStopped: () => boolean;
  /** Told after each order. */
  readonly onProgress: (through: number) => void;
}

/** The store's other work goes on beside it. */
const AT_ONCE = 2;

/** Sends all wishes, each once and a few at a time; the ones that nobody sent after a stop are told as such. By order number. */
export async function runWishes(wishes: readonly StatusWish[], parts: RunParts): Promise<readonly StatusMiss[]> {
  const misses: StatusMiss[] = [];
  let [next, through] = [0, 0];
  const worker = async (): Promise<void> => {
    for (let wish = wishes[next]; wish !== undefined; wish = wishes[next]) {
      next += 1;
      if (parts.isStopped()) {
        misses.push({ orderId: wish.orderId, why: { kind: 'stopped' }, again: wish });
        continue;
      }
      const miss = missOf(wish, await parts.send(wish), parts.newKey);
      if (miss !== null) misses.push(miss);
      parts.onProgress((through += 1));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return misses.toSorted((one, other) => one.orderId - other.orderId);
}
