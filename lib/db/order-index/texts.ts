import { z } from 'zod';
import { TEXT_FIELDS } from '#lib/core/search/syntax.ts';
import type { IndexableAddress, IndexableLine, IndexableOrder } from './input.ts';

const indexTextSchema = z.union([
  z.tuple([z.enum(TEXT_FIELDS), z.string()]).readonly(),
  z.tuple([z.enum(TEXT_FIELDS), z.string(), z.int()]).readonly(),
]);

/** What an order can be found by, as the platform spells it: field, text, and for what belongs to a line its number from 1. */
export type IndexText = z.infer<typeof indexTextSchema>;

/** Kept apart by the read that brings them: one that comes without lines leaves those that are known. */
export const indexTextsSchema = z.strictObject({
  order: z.array(indexTextSchema).readonly(),
  lines: z.array(indexTextSchema).readonly(),
  deliveries: z.array(indexTextSchema).readonly(),
  tracking: z.array(indexTextSchema).readonly(),
  deliveryCountries: z.array(z.string()).readonly(),
});
export type IndexTexts = z.infer<typeof indexTextsSchema>;

export const NO_TEXTS: IndexTexts = { order: [], lines: [], deliveries: [], tracking: [], deliveryCountries: [] };

/** Texts of the order itself. */
export function orderTexts(order: IndexableOrder): readonly IndexText[] {
  const own = present([
    ['external', order.externalId],
    ['external', order.externalOrderId],
    ['external', order.externalMerchantId],
    ['reference', order.paymentProviderId],
    ['method', order.paymentMethod],
    ['note', order.staffNotes],
    ['message', order.customerMessage],
  ]);
  return [...addressTexts(order.billingAddress), ...own];
}

export function lineTexts(lines: readonly IndexableLine[]): readonly IndexText[] {
  const coupons = new Set(lines.flatMap((line) => line.appliedDiscounts.map(({ code }) => code)));
  return [
    ...lines.flatMap(({ sku, name, options }, at) =>
      present([
        ['sku', sku],
        ['product', name],
        ...options.map(({ displayName, displayValue }) => ['option', `${displayName}: ${displayValue}`] as const),
      ]).map(([field, text]): IndexText => [field, text, at + 1]),
    ),
    ...present([...coupons].map((code) => ['coupon', code] as const)),
  ];
}

export function deliveryTexts(deliveries: readonly IndexableAddress[]): readonly IndexText[] {
  const seen = new Set<string>();
  return deliveries.flatMap(addressTexts).filter(([field, text]) => {
    const key = `${field} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function trackingTexts(trackingNumbers: readonly string[]): readonly IndexText[] {
  return present(trackingNumbers.map((number) => ['tracking', number] as const));
}

/** Every text; a delivery's only where billing does not say the same. */
export function allTexts(texts: IndexTexts): readonly IndexText[] {
  const billing = new Set(texts.order.map(([field, text]) => `${field} ${text}`));
  const others = texts.deliveries.filter(([field, text]) => !billing.has(`${field} ${text}`));
  return [...texts.order, ...texts.lines, ...others, ...texts.tracking];
}

/** What PostgreSQL can keep: it takes neither NUL nor half a surrogate pair. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

function addressTexts(address: IndexableAddress): IndexText[] {
  return present([
    ['name', [address.firstName, address.lastName].filter(Boolean).join(' ')],
    ['company', address.company],
    ['email', address.email],
    ['phone', address.phone],
    ['address', address.street1],
    ['address', address.street2],
    ['city', address.city],
    ['state', address.state],
    ['zip', address.zip],
    ['address', address.country],
  ]);
}

type MaybeText = readonly [field: IndexText[0], text: string | null];

function present(texts: readonly MaybeText[]): IndexText[] {
  return texts.flatMap(([field, text]): IndexText[] => {
    const kept = text === null ? '' : storable(text).trim();
    return kept === '' ? [] : [[field, kept]];
  });
}
