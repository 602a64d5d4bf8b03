import type { Units } from '../rules/money.ts';
import type { Address } from './address-records.ts';
import type { CostTriple } from './payment-records.ts';

export interface ShippingAddress extends Address {
  readonly id: number;
  readonly shipping_method: string;
  readonly cost: CostTriple;
  readonly handling: CostTriple;
  readonly shipping_zone_id: number;
  readonly shipping_zone_name: string;
  /** Null for orders made by API or in the control panel: there is nothing to quote. */
  readonly quote: ShippingQuote | null;
}

export interface ShippingQuote {
  readonly uuid: string;
  readonly provider_id: string;
  readonly provider_code: string;
  readonly method_id: number;
  readonly quote: readonly unknown[];
}

export interface Pickup {
  readonly id: number;
  readonly pickup_method_id: number;
  readonly pickup_method_display_name: string;
  readonly collection_instructions: string;
  readonly collection_time_description: string;
  readonly location: Readonly<Record<string, string | number>>;
}

export interface Shipment {
  readonly id: number;
  readonly customer_id: number;
  readonly order_address_id: number;
  readonly created_s: number;
  readonly tracking_number: string;
  readonly merchant_shipping_cost: Units;
  readonly shipping_method: string;
  readonly comments: string;
  readonly shipping_provider: string;
  readonly tracking_carrier: string;
  readonly tracking_link: string;
  readonly items: readonly {
    readonly order_product_id: number;
    readonly product_id: number;
    readonly quantity: number;
  }[];
}
