import type { AddressDraft } from '#lib/core/address-draft.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { WriteResult } from '../write-result.ts';
import type {
  Checkout,
  ConsignmentLine,
  NewCart,
  NewCartLine,
  NewCheckoutFee,
  NewConsignment,
  ShippingChoice,
} from './checkout.ts';

/** `version`: of the cart as it is now; null where the answer does not tell, as when the cart went with its last line. */
type CartChanged = Promise<WriteResult<{ version: number | null }>>;

/**
 * Carts, V3. `version`: the one that the caller goes by; with another one on the platform a call is refused with 409. Editing
 * a cart that is no more can be answered by 500, and so be `unknown` (BigCommerce docs: carts).
 */
export interface CartsApi {
  /** Each call makes another cart. */
  create(cart: NewCart): Promise<WriteResult<{ cartId: string }>>;
  /** To another customer, or null for a guest. Coupons and chosen deliveries go. */
  reassign(cartId: string, customerId: number | null, version: number): CartChanged;
  addLines(cartId: string, lines: readonly NewCartLine[], version: number): CartChanged;
  /** A line of the catalogue; custom ones cannot be changed. */
  changeLine(
    cartId: string,
    lineId: string,
    change: { readonly productId: number; readonly quantity: number; readonly listPrice?: string | undefined },
    version: number,
  ): CartChanged;
  /** The cart goes with its last line. */
  removeLine(cartId: string, lineId: string, version: number): CartChanged;
  delete(cartId: string): Promise<WriteResult>;
  /** New links for a shopper, each good for one visit within 30 days. */
  links(cartId: string): Promise<WriteResult<{ cartUrl: string; checkoutUrl: string }>>;
}

type Changed = Promise<WriteResult<{ checkout: Checkout }>>;

/** Checkouts, V3: every change answers the checkout. Only `get` and what is about consignments tell shipping options. */
export interface CheckoutsApi {
  /** Null when the cart is no more. */
  get(cartId: string): Promise<Checkout | null>;
  setMessage(cartId: string, message: string, version: number): Changed;
  /** `addressId`: of the one that is there already. */
  setBilling(cartId: string, addressId: string | null, address: AddressDraft, version: number): Changed;
  addConsignments(cartId: string, consignments: readonly NewConsignment[], version: number): Changed;
  changeConsignment(
    cartId: string,
    consignmentId: string,
    change: { readonly address: AddressDraft; readonly lines?: readonly ConsignmentLine[] | undefined },
    version: number,
  ): Changed;
  chooseShipping(cartId: string, consignmentId: string, choice: ShippingChoice, version: number): Changed;
  removeConsignment(cartId: string, consignmentId: string, version: number): Changed;
  addCoupon(cartId: string, code: string, version: number): Changed;
  removeCoupon(cartId: string, code: string, version: number): Changed;
  /** All manual discounts: those of before go. */
  setDiscounts(
    cartId: string,
    discounts: {
      readonly cart: string;
      readonly lines: readonly { readonly lineId: string; readonly amount: string }[];
    },
    version: number,
  ): Changed;
  /** Fees take no version. */
  addFee(cartId: string, fee: NewCheckoutFee): Changed;
  changeFee(cartId: string, feeId: string, fee: NewCheckoutFee): Changed;
  removeFee(cartId: string, feeId: string): Changed;
  /** An Incomplete order. Never repeat it: each call makes another one, which its cart's id finds. */
  createOrder(cartId: string): Promise<WriteResult<{ orderId: OrderId }>>;
}
