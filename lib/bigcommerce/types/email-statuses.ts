/**
 * The mails that a store sends by itself, by the platform's names; null where it does not tell (BigCommerce docs: Email
 * statuses). There is no switch for the shipment's own mail: it goes with `combinedOrderStatus`.
 */
export interface EmailStatuses {
  readonly combinedOrderStatus: boolean | null;
  readonly invoice: boolean | null;
  readonly orderMessage: boolean | null;
  readonly giftCertificate: boolean | null;
}
