import { z } from 'zod';
import type { CheckoutLine } from '#lib/core/checkout.ts';
import type { WiredLine } from '../types/checkout.ts';
import { amount, requiredAmount, toMoney, toOptionalMoney } from './amounts.ts';
import { flag, optionalId, requiredCount, requiredText, text } from './scalars.ts';
import { listOf } from './shapes.ts';

const option = z.object({ name: text, nameId: optionalId, value: text, valueId: optionalId });

const catalogueItem = z.object({
  id: requiredText,
  product_id: optionalId,
  variant_id: optionalId,
  name: text,
  sku: text,
  image_url: text,
  quantity: requiredCount,
  discount_amount: amount,
  coupon_amount: amount,
  original_price: amount,
  list_price: requiredAmount,
  extended_sale_price: requiredAmount,
  is_require_shipping: flag.optional(),
  is_mutable: flag.optional(),
  options: listOf(option).optional(),
});

const certificate = z.object({ id: requiredText, name: text, amount: requiredAmount });

const customItem = z.object({
  id: requiredText,
  sku: text,
  name: text,
  quantity: requiredCount,
  list_price: requiredAmount,
  extended_list_price: requiredAmount,
  image_url: text,
});

/** The four lists of the cart in a checkout. */
export const wireLines = z.object({
  physical_items: listOf(catalogueItem),
  digital_items: listOf(catalogueItem),
  gift_certificates: listOf(certificate),
  custom_items: listOf(customItem),
});

/** All lines: goods, downloads, custom lines, certificates. `consignmentOf` tells where a line goes. */
export function toLines(
  wire: z.infer<typeof wireLines>,
  currencyCode: string,
  consignmentOf: (lineId: string) => string | null,
): WiredLine[] {
  const catalogue = (kind: 'physical' | 'digital') => (item: z.infer<typeof catalogueItem>) =>
    toCatalogueLine(item, kind, currencyCode, consignmentOf);
  return [
    ...wire.physical_items.map(catalogue('physical')),
    ...wire.digital_items.map(catalogue('digital')),
    ...wire.custom_items.map((item) => toCustomLine(item, currencyCode, consignmentOf)),
    ...wire.gift_certificates.map((item) => toCertificate(item, currencyCode)),
  ];
}

function toCatalogueLine(
  item: z.infer<typeof catalogueItem>,
  kind: 'physical' | 'digital',
  currencyCode: string,
  consignmentOf: (lineId: string) => string | null,
): WiredLine {
  return {
    id: item.id,
    kind,
    productId: item.product_id,
    variantId: item.variant_id,
    name: item.name,
    sku: item.sku,
    imageUrl: item.image_url,
    quantity: item.quantity,
    options: item.options?.map(({ name, value }) => ({ name, value })) ?? null,
    choices:
      item.options?.flatMap(({ nameId, valueId }) => (nameId === null ? [] : [{ optionId: nameId, valueId }])) ?? null,
    listPrice: toMoney(item.list_price, currencyCode),
    originalPrice: toOptionalMoney(item.original_price, currencyCode),
    total: toMoney(item.extended_sale_price, currencyCode),
    discount: toMoney(item.discount_amount, currencyCode),
    couponDiscount: toMoney(item.coupon_amount, currencyCode),
    consignmentId: consignmentOf(item.id),
    needsDelivery: item.is_require_shipping ?? kind === 'physical',
    canChange: item.is_mutable ?? true,
  };
}

/** What neither custom lines nor certificates have. */
const WITHOUT_PRODUCT = {
  ...{ productId: null, variantId: null, originalPrice: null, options: [], choices: [], needsDelivery: false },
} satisfies Partial<WiredLine>;

function toCustomLine(
  item: z.infer<typeof customItem>,
  currencyCode: string,
  consignmentOf: (lineId: string) => string | null,
): WiredLine {
  const none = toMoney('0', currencyCode);
  return {
    ...WITHOUT_PRODUCT,
    id: item.id,
    kind: 'custom',
    name: item.name,
    sku: item.sku,
    imageUrl: item.image_url,
    quantity: item.quantity,
    listPrice: toMoney(item.list_price, currencyCode),
    total: toMoney(item.extended_list_price, currencyCode),
    ...{ discount: none, couponDiscount: none },
    consignmentId: consignmentOf(item.id),
    canChange: true,
  };
}

function toCertificate(item: z.infer<typeof certificate>, currencyCode: string): WiredLine {
  const [price, none] = [toMoney(item.amount, currencyCode), toMoney('0', currencyCode)];
  const kind: CheckoutLine['kind'] = 'certificate';
  return {
    ...WITHOUT_PRODUCT,
    ...{ id: item.id, kind, name: item.name, sku: '', imageUrl: '', quantity: 1, listPrice: price, total: price },
    ...{ discount: none, couponDiscount: none, consignmentId: null, canChange: false },
  };
}
