import type { WriteResult } from '../write-result.ts';

/** Whom the store mails about orders. An empty list: nobody (BigCommerce docs: order settings). */
export interface MailRecipients {
  /** When an order was placed. */
  readonly orderPlaced: readonly string[];
  /** A copy of each invoice. */
  readonly forwardInvoice: readonly string[];
}

/** The store's own recipients, and those of channels that have their own. */
export interface OrderSettingsApi {
  ofStore(): Promise<MailRecipients>;
  /** Null: as for the whole store. Throws `not_found` where the store has no such channel. */
  ofChannel(channelId: number): Promise<MailRecipients | null>;
  changeStore(recipients: MailRecipients): Promise<WriteResult<{ recipients: MailRecipients | null }>>;
  /** Null: as for the whole store from now on. */
  changeChannel(
    channelId: number,
    recipients: MailRecipients | null,
  ): Promise<WriteResult<{ recipients: MailRecipients | null }>>;
}
