import { captureMap, captureRecord } from './capture.ts';
import type { Restore } from './capture.ts';

/** Mails that a store sends by itself (BigCommerce docs: email statuses). */
export const EMAIL_STATUSES = [
  'abandoned_cart_email',
  'account_details_changed_email',
  'combined_order_status_email',
  'create_account_email',
  'create_guest_account_email',
  'gift_certificate_email',
  'invoice_email',
  'order_message_notification_email',
  'product_review_email',
  'return_confirmation_email',
  'return_statuschange_email',
] as const;
export type EmailStatus = (typeof EMAIL_STATUSES)[number];

type Overrides = Partial<Record<EmailStatus, boolean>>;

/** Which mails are on, in the store and on channels that differ from it. */
export class EmailStatuses {
  readonly #global: Overrides = {};
  readonly #channels = new Map<number, Overrides>();

  /** Everything is on but asking for reviews. */
  isOn(name: EmailStatus, channelId?: number): boolean {
    const own = channelId === undefined ? undefined : this.override(name, channelId);
    return own ?? this.#global[name] ?? name !== 'product_review_email';
  }

  /** What a channel says itself; undefined when it does as the store. */
  override(name: EmailStatus, channelId: number): boolean | undefined {
    return this.#channels.get(channelId)?.[name];
  }

  set(changes: Overrides, channelId?: number): void {
    if (channelId === undefined) Object.assign(this.#global, changes);
    else this.#channels.set(channelId, { ...this.#channels.get(channelId), ...changes });
  }

  capture(): Restore {
    const [global, channels] = [captureRecord(this.#global), captureMap(this.#channels)];
    return () => {
      global();
      channels();
    };
  }
}
