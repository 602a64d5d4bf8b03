/** Kinds of sub-resources whose ids are counted per store. */
export type NewIdKind =
  | 'line'
  | 'address'
  | 'fee'
  | 'shipment'
  | 'transaction'
  | 'option'
  | 'message'
  | 'pickup'
  | 'coupon'
  | 'refund'
  | 'refund_payment';
