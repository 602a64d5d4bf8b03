import type { Units } from '../rules/money.ts';
import type { Charge } from '../rules/totals.ts';
import type { CostTriple } from './payment-records.ts';

export interface AppliedDiscount {
  readonly id: string;
  readonly amount: Units;
  readonly name: string;
  readonly code: string | null;
  readonly target: 'order' | 'product';
}

export interface LineOption {
  readonly id: number;
  readonly option_id: number;
  readonly product_option_id: number;
  readonly display_name: string;
  readonly display_value: string;
  readonly display_name_merchant: string;
  readonly display_value_merchant: string;
  readonly value: string;
  readonly type: string;
  readonly name: string;
  readonly display_style: string;
}

export interface OrderLine {
  readonly id: number;
  readonly product_id: number;
  readonly variant_id: number;
  readonly order_pickup_method_id: number;
  readonly order_address_id: number;
  readonly name: string;
  readonly name_merchant: string;
  readonly sku: string;
  readonly upc: string;
  readonly type: 'physical' | 'digital' | 'giftcertificate';
  readonly base_price: Units;
  readonly price: Charge;
  readonly quantity: number;
  readonly quantity_shipped: number;
  readonly quantity_refunded: number;
  readonly cost_price: Units;
  readonly weight: Units;
  readonly size: readonly [width: Units, height: Units, depth: Units];
  readonly wrapping_id: number;
  readonly wrapping_name: string | null;
  readonly wrapping_message: string;
  readonly wrapping: CostTriple;
  readonly option_set_id: number | null;
  readonly bin_picking_number: string;
  readonly brand: string;
  readonly gift_certificate_id: number | null;
  readonly applied_discounts: readonly AppliedDiscount[];
  readonly options: readonly LineOption[];
}
