import type { IsoDate } from '#lib/core/dates.ts';

/** A message between shopper and staff (BigCommerce docs: Order messages). The text is the shopper's: show it as text only. */
export interface OrderMessage {
  readonly id: number;
  readonly staffId: number | null;
  readonly customerId: number | null;
  /** For example `admin`. */
  readonly type: string | null;
  readonly subject: string | null;
  readonly message: string;
  /** `read` or `unread`. */
  readonly status: string | null;
  readonly isFlagged: boolean;
  readonly dateCreated: IsoDate | null;
}
