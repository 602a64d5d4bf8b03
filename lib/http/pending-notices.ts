import type { Notice } from '#lib/db/notices.ts';

/** Past so many orders it is cheaper to have everything read again than to name them. */
const MOST_ORDERS = 500;

/**
 * What a stream still has to tell. However slowly its reader reads, this grows no further than the limit: repeated news merge,
 * and too many become "read everything again".
 */
export class PendingNotices {
  #isMissed = false;
  #isSync = false;
  readonly #orderIds = new Set<number>();

  add(notice: Notice): void {
    if (notice.kind === 'missed') this.#isMissed = true;
    if (notice.kind === 'missed' || notice.kind === 'sync') this.#isSync = true;
    if (notice.kind === 'orders') for (const id of notice.orderIds) this.#orderIds.add(id);
    if (this.#orderIds.size > MOST_ORDERS) this.#isMissed = true;
    if (this.#isMissed) this.#orderIds.clear();
  }

  /** Everything so far, in the order in which it matters; nothing is left afterwards. */
  take(): Notice[] {
    const notices: Notice[] = [];
    if (this.#isMissed) notices.push({ kind: 'missed' });
    if (this.#orderIds.size > 0) notices.push({ kind: 'orders', orderIds: [...this.#orderIds] });
    if (this.#isSync) notices.push({ kind: 'sync' });
    this.#isMissed = false;
    this.#isSync = false;
    this.#orderIds.clear();
    return notices;
  }
}
